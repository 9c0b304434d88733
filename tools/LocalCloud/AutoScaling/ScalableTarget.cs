namespace DataReliability.LocalCloud.AutoScaling;

/// <summary>What may be scaled, and between what.</summary>
/// <param name="Space">The service's namespace, such as dynamodb.</param>
/// <param name="Resource">Such as table/orders.</param>
/// <param name="Dimension">Such as dynamodb:table:ReadCapacityUnits.</param>
internal sealed record ScalableTarget(string Account, string Region, string Space, string Resource, string Dimension, int Least, int Most, DateTimeOffset Created)
{
    /// <summary>Tells it from the others.</summary>
    public string Key => $"{Account}/{Region}/{Space}/{Resource}/{Dimension}";
}

namespace DataReliability.Core.Compliance;

/// <summary>A part of the inventory that a control reads.</summary>
/// <param name="Resource">The resource's record, such as <c>DBInstance</c>.</param>
/// <param name="Name">Its property, such as <c>MultiAZ</c>.</param>
/// <param name="Call">The call that reads it, as IAM names it, such as <c>rds:DescribeDBInstances</c>.</param>
public sealed record InventoryField(string Resource, string Name, string Call)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Resource}.{Name}";
}

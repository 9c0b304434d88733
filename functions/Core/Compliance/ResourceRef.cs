namespace DataReliability.Core.Compliance;

/// <summary>Which resource is meant.</summary>
/// <param name="Account">Twelve digits.</param>
/// <param name="Region">Such as <c>eu-west-1</c>.</param>
/// <param name="Type">CloudFormation's name, such as <c>AWS::RDS::DBInstance</c>.</param>
/// <param name="Arn">Its ARN. Where the listing of a type failed, one that ends in <c>*</c> stands for all of them.</param>
/// <param name="Id">Its identifier within account, Region and type.</param>
public sealed record ResourceRef(string Account, string Region, string Type, string Arn, string Id)
{
    /// <summary>Its tags; null when they could not be read.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>Who owns it, by <see cref="ControlParameters.OwnerTags"/>; null when nobody says.</summary>
    public string? Owner { get; init; }

    /// <summary>The team that it belongs to, by <see cref="ControlParameters.TeamTags"/>; null when nobody says.</summary>
    public string? Team { get; init; }
}

using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Events;

/// <summary>An event on its way to EventBridge; the bus adds id and envelope.</summary>
/// <param name="Source">Such as aws.rds.</param>
/// <param name="DetailType">Such as RDS DB Instance Event.</param>
/// <param name="Resources">ARNs.</param>
/// <param name="Detail">The detail, as AWS documents it.</param>
public sealed record AwsEvent(string Source, string DetailType, IReadOnlyList<string> Resources, JsonObject Detail)
{
    /// <summary>The account on whose default bus it is put; null for the one that LocalCloud plays.</summary>
    public string? Account { get; init; }

    /// <summary>The Region on whose default bus it is put; null for the one that LocalCloud plays.</summary>
    public string? Region { get; init; }
}

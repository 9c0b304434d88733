using System.Collections.Immutable;

namespace DataReliability.RdsModel.Resources;

/// <summary>Something that happened, as DescribeEvents lists it and EventBridge gets it.</summary>
public sealed record RdsEvent : IResource
{
    /// <summary>The sequence number, with leading zeros: counts up.</summary>
    public required string Id { get; init; }

    /// <summary>Such as RDS-EVENT-0004.</summary>
    public required string EventId { get; init; }

    /// <summary>As DescribeEvents says it: db-instance, db-snapshot, db-parameter-group, db-cluster, db-cluster-snapshot.</summary>
    public required string SourceType { get; init; }

    public required string SourceId { get; init; }
    public required string SourceArn { get; init; }
    public required ImmutableArray<string> Categories { get; init; }
    public required string Message { get; init; }
    public required DateTimeOffset Date { get; init; }

    /// <summary>The tags of the source when it happened.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>The detail-type on EventBridge, such as RDS DB Instance Event.</summary>
    public string DetailType => SourceType switch
    {
        "db-instance" => "RDS DB Instance Event",
        "db-snapshot" => "RDS DB Snapshot Event",
        "db-parameter-group" => "RDS DB Parameter Group Event",
        "db-cluster" => "RDS DB Cluster Event",
        "db-cluster-snapshot" => "RDS DB Cluster Snapshot Event",
        _ => "RDS Event",
    };

    /// <summary>The SourceType in EventBridge's detail, such as DB_INSTANCE.</summary>
    public string BusSourceType => SourceType switch
    {
        "db-instance" => "DB_INSTANCE",
        "db-snapshot" => "SNAPSHOT",
        "db-parameter-group" => "DB_PARAMETER_GROUP",
        "db-cluster" => "CLUSTER",
        "db-cluster-snapshot" => "CLUSTER_SNAPSHOT",
        _ => SourceType,
    };
}

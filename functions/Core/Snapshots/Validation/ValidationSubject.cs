namespace DataReliability.Core.Snapshots.Validation;

/// <summary>What is validated: one snapshot of one database.</summary>
public sealed record ValidationSubject
{
    /// <summary>The database's DBInstanceIdentifier.</summary>
    public required string Database { get; init; }

    /// <summary>The database's DbiResourceId.</summary>
    public required string ResourceId { get; init; }

    /// <summary>The database's class, which the restore has too.</summary>
    public required string InstanceClass { get; init; }

    /// <summary>The database first connected to.</summary>
    public required string DatabaseName { get; init; }

    /// <summary>The master user.</summary>
    public required string MasterUser { get; init; }

    /// <summary>DBSnapshotIdentifier.</summary>
    public required string SnapshotId { get; init; }

    /// <summary>The snapshot's ARN.</summary>
    public required string SnapshotArn { get; init; }

    /// <summary><c>automated</c>, <c>manual</c> or <c>awsbackup</c>.</summary>
    public required string SnapshotType { get; init; }

    /// <summary>Such as <c>postgres</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>The snapshot's, such as <c>17.6</c>.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>When the snapshot was first taken, whatever copy this is.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>Up to when the snapshot holds data; null when AWS does not say.</summary>
    public DateTimeOffset? DatabaseTime { get; init; }
}

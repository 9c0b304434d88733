namespace DataReliability.Core.Snapshots;

/// <summary>A DB snapshot as RDS describes it.</summary>
public sealed record Snapshot
{
    /// <summary>DBSnapshotIdentifier, such as <c>rds:ledger-2026-11-22-03-10</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>DbiResourceId of the database that it is of.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Such as <c>available</c> or <c>creating</c>.</summary>
    public required string Status { get; init; }

    /// <summary><c>automated</c>, <c>manual</c> or <c>awsbackup</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Such as <c>postgres</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Such as <c>17.6</c>.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>When it was first taken: OriginalSnapshotCreateTime, which copying does not change. Null while it is being
    /// created.</summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>SnapshotDatabaseTime: up to when it holds data; null when AWS does not say.</summary>
    public DateTimeOffset? DatabaseTime { get; init; }

    /// <summary>The master user's name.</summary>
    public string MasterUser { get; init; } = "";

    /// <summary>Whether it is encrypted.</summary>
    public bool Encrypted { get; init; }
}

namespace DataReliability.Core.Fleet;

/// <summary>A DB instance as RDS describes it.</summary>
public sealed record DatabaseInstance
{
    /// <summary>DBInstanceIdentifier, in lower case.</summary>
    public required string Id { get; init; }

    /// <summary>DbiResourceId: unlike <see cref="Id"/> never given to another instance. Empty while RDS does not tell.</summary>
    public required string ResourceId { get; init; }

    /// <summary>Such as <c>postgres</c> or <c>aurora-postgresql</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>Such as <c>17.6</c>.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>Such as <c>available</c>; see <see cref="Snapshots.Restores.RestoreStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>Such as <c>db.m7g.large</c>.</summary>
    public required string InstanceClass { get; init; }

    /// <summary>The endpoint's address; null while there is none.</summary>
    public string? Host { get; init; }

    /// <summary>The endpoint's port; null while there is none.</summary>
    public int? Port { get; init; }

    /// <summary>The master user's name.</summary>
    public string MasterUser { get; init; } = "";

    /// <summary>The database named at creation; null when none was.</summary>
    public string? DatabaseName { get; init; }

    /// <summary>The cluster that it belongs to; null for an instance by itself.</summary>
    public string? ClusterId { get; init; }

    /// <summary>The DB subnet group; null when none is told.</summary>
    public string? SubnetGroup { get; init; }

    /// <summary>Ids of its VPC security groups.</summary>
    public IReadOnlyList<string> SecurityGroups { get; init; } = [];

    /// <summary>Names of its DB parameter groups.</summary>
    public IReadOnlyList<string> ParameterGroups { get; init; } = [];

    /// <summary>Whether it has a public address; null when RDS does not tell.</summary>
    public bool? PubliclyAccessible { get; init; }

    /// <summary>Whether RDS refuses to delete it; null when RDS does not tell.</summary>
    public bool? DeletionProtection { get; init; }

    /// <summary>Names of the changes that are asked for and not yet made. Never their values.</summary>
    public IReadOnlyList<string> PendingChanges { get; init; } = [];

    /// <summary>Its tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The value of a tag; null without that tag.</summary>
    public string? Tag(string name) => Tags.GetValueOrDefault(name);
}

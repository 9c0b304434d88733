using System.Collections.Immutable;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Resources;

/// <summary>A DB snapshot: what the instance was, and a copy of its data.</summary>
public sealed record DbSnapshot : ITagged, IActive<DbSnapshot>
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Arn { get; init; }

    public required string InstanceId { get; init; }

    /// <summary>The resource id of the instance.</summary>
    public required string ResourceId { get; init; }

    /// <summary>manual, automated or awsbackup.</summary>
    public required string Type { get; init; }

    public required string Engine { get; init; }
    public required string EngineVersion { get; init; }
    public required string MasterUsername { get; init; }
    public required string AvailabilityZone { get; init; }
    public required string StorageType { get; init; }
    public required string OptionGroup { get; init; }

    /// <inheritdoc/>
    public required ImmutableArray<Tag> Tags { get; init; }

    /// <summary>The tags of the instance at the time; a restore without tags of its own inherits them.</summary>
    public required ImmutableArray<Tag> SourceTags { get; init; }

    public required DateTimeOffset? InstanceCreateTime { get; init; }
    public required DateTimeOffset Started { get; init; }
    public required string InstanceClass { get; init; }
    public string? DbName { get; init; }
    public string? KmsKeyId { get; init; }

    /// <summary>The ARN of the snapshot that this is a copy of.</summary>
    public string? SourceArn { get; init; }

    /// <summary>The Region of the snapshot that this is a copy of, where that is another one.</summary>
    public string? SourceRegion { get; init; }

    public string? Failure { get; init; }

    /// <inheritdoc/>
    public string Status { get; init; } = "creating";

    public int AllocatedStorage { get; init; }
    public int? Iops { get; init; }
    public int? StorageThroughput { get; init; }
    public int Port { get; init; }
    public int BackupRetention { get; init; }
    public bool IamAuthentication { get; init; }
    public bool CopyTagsToSnapshot { get; init; }
    public bool MultiAz { get; init; }

    /// <summary>When the snapshot, or the copy that this is, was made.</summary>
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>When the snapshot was made that this is a copy of; the same as <see cref="CreateTime"/> for an original.</summary>
    public DateTimeOffset? OriginalCreateTime { get; init; }

    /// <summary>The database's time at the end of the copy: what was committed by then is in it.</summary>
    public DateTimeOffset? DatabaseTime { get; init; }

    /// <summary>The accounts that may restore it; <c>all</c> makes it public.</summary>
    public ImmutableArray<string> SharedWith { get; init; } = [];

    /// <summary>The id of the engine's copy of the data; null for metadata only.</summary>
    public string? Copy { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Activity> Activities { get; init; } = [];

    /// <inheritdoc/>
    public DbSnapshot At(string status, ImmutableArray<Activity> activities) => this with { Status = status, Activities = activities };
}

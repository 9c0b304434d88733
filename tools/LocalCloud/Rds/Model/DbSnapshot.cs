using DataReliability.LocalCloud.Rds.Storage;

namespace DataReliability.LocalCloud.Rds.Model;

/// <summary>A DB snapshot: what the instance was, and a copy of its data. Read and written under <see cref="RdsModel.Gate"/> only.</summary>
internal sealed class DbSnapshot
{
    public required string Id { get; init; }
    public required string Arn { get; init; }
    public required string InstanceId { get; init; }
    public required string ResourceId { get; init; }
    public required string Type { get; init; }
    public required string Engine { get; init; }
    public required string EngineVersion { get; init; }
    public required string MasterUsername { get; init; }
    public required string AvailabilityZone { get; init; }
    public required string StorageType { get; init; }
    public required List<Tag> Tags { get; set; }

    /// <summary>The tags of the instance at the time; a restore without tags of its own inherits them.</summary>
    public required IReadOnlyList<Tag> SourceTags { get; init; }

    public required DateTimeOffset? InstanceCreateTime { get; init; }
    public required DateTimeOffset Started { get; init; }
    public required string InstanceClass { get; init; }
    public string? DbName { get; init; }
    public string? KmsKeyId { get; init; }
    public string? SourceArn { get; init; }
    public string? Failure { get; set; }
    public string Status { get; set; } = "creating";
    public int AllocatedStorage { get; init; }
    public int? Iops { get; init; }
    public int Port { get; init; }
    public int BackupRetention { get; init; }
    public bool IamAuthentication { get; init; }
    public bool CopyTagsToSnapshot { get; init; }
    public bool MultiAz { get; init; }

    /// <summary>When the snapshot, or the copy that this is, was made.</summary>
    public DateTimeOffset? CreateTime { get; set; }

    /// <summary>When the snapshot was made that this is a copy of; the same as <see cref="CreateTime"/> for an original.</summary>
    public DateTimeOffset? OriginalCreateTime { get; set; }

    /// <summary>The database's time at the end of the copy: what was committed by then is in it.</summary>
    public DateTimeOffset? DatabaseTime { get; set; }

    /// <summary>The data; null for metadata only, and until the copy is made.</summary>
    public DatabaseCopy? Copy { get; set; }

    public Task Work { get; set; } = Task.CompletedTask;
}

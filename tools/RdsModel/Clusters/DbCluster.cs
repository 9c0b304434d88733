using System.Collections.Immutable;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Clusters;

/// <summary>A DB cluster: Aurora, whose instances come and go over storage that stays, or a Multi-AZ DB cluster, which has a
/// writer and two readable standbys for as long as it is. Its members are in its <see cref="Engines.StorageGroup"/>.</summary>
public sealed record DbCluster : ITagged, IActive<DbCluster>
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Arn { get; init; }

    /// <summary>cluster- and 26 characters. Also the id of its storage group.</summary>
    public required string ResourceId { get; init; }

    public required string Engine { get; init; }
    public required string EngineVersion { get; init; }
    public required string MasterUsername { get; init; }
    public required string ParameterGroup { get; init; }
    public required string SubnetGroup { get; init; }
    public required ImmutableArray<string> SecurityGroups { get; init; }

    /// <inheritdoc/>
    public required ImmutableArray<Tag> Tags { get; init; }

    public required ImmutableArray<string> AvailabilityZones { get; init; }
    public string? DatabaseName { get; init; }

    /// <inheritdoc/>
    public string Status { get; init; } = "creating";

    /// <summary>Of the cluster and the reader endpoint alike.</summary>
    public required int Port { get; init; }

    /// <summary>The instance class of a Multi-AZ DB cluster; null for Aurora.</summary>
    public string? InstanceClass { get; init; }

    /// <summary>GiB, of a Multi-AZ DB cluster; Aurora tells 1.</summary>
    public int AllocatedStorage { get; init; } = 1;

    public string? StorageType { get; init; }
    public int? Iops { get; init; }
    public string? KmsKeyId { get; init; }

    /// <summary>Days, 1 to 35.</summary>
    public int BackupRetention { get; init; } = 1;

    public string BackupWindow { get; init; } = "03:00-03:30";
    public string MaintenanceWindow { get; init; } = "sun:04:00-sun:04:30";
    public bool DeletionProtection { get; init; }
    public bool IamAuthentication { get; init; }
    public bool CopyTagsToSnapshot { get; init; }
    public bool PubliclyAccessible { get; init; }

    /// <summary>The logs that go to CloudWatch Logs, such as audit.</summary>
    public ImmutableArray<string> LogExports { get; init; } = [];

    /// <summary>Of a Multi-AZ DB cluster.</summary>
    public bool AutoMinorVersionUpgrade { get; init; } = true;

    /// <summary>EngineLifecycleSupport; null for engines that have none.</summary>
    public string? LifecycleSupport { get; init; }

    /// <summary>How far Aurora MySQL can be taken back, in seconds; 0 for not at all.</summary>
    public int BacktrackWindow { get; init; }

    /// <summary>in-sync, applying or pending-reboot.</summary>
    public string ParameterApplyStatus { get; init; } = "in-sync";

    /// <summary>Set when its endpoints become known.</summary>
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>The global cluster that it belongs to; null for none.</summary>
    public string? GlobalCluster { get; init; }

    /// <summary>The ARN of the primary that this secondary of a global cluster follows; null for a cluster that takes writes.</summary>
    public string? ReplicationSource { get; init; }

    /// <summary>The master user's new password, until it works.</summary>
    public string? PendingPassword { get; init; }

    /// <summary>The identifier that it is to get; null for none.</summary>
    public string? PendingIdentifier { get; init; }

    /// <summary>The version that it is to get; null for none.</summary>
    public ClusterUpgrade? PendingUpgrade { get; init; }

    /// <summary>When what is pending is applied, unless before: its maintenance window; null where nothing is.</summary>
    public DateTimeOffset? PendingDue { get; init; }

    /// <summary>When it was stopped; null unless it is.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>When RDS starts it again although it was stopped; null unless it is.</summary>
    public DateTimeOffset? RestartDue { get; init; }

    /// <summary>When the next automated snapshot is taken; null where RDS takes none by itself.</summary>
    public DateTimeOffset? BackupDue { get; init; }

    /// <summary>Whether there are real engines; false for metadata only.</summary>
    public bool HasEngine { get; init; }

    /// <summary>Why it is in a failed status.</summary>
    public string? Failure { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Activity> Activities { get; init; } = [];

    /// <summary>Whether it is a Multi-AZ DB cluster rather than Aurora.</summary>
    public bool IsMultiAz => InstanceClass is not null;

    /// <inheritdoc/>
    public DbCluster At(string status, ImmutableArray<Activity> activities) => this with { Status = status, Activities = activities };
}

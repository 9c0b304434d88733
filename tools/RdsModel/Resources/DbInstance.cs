using System.Collections.Immutable;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Resources;

/// <summary>A DB instance: its own, or a member of a cluster.</summary>
public sealed record DbInstance : ITagged, IActive<DbInstance>
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <inheritdoc/>
    public required string Arn { get; init; }

    /// <summary>db- and 26 characters: stays when the instance is renamed. Also the id of its <see cref="Engines.StorageGroup"/>,
    /// unless it belongs to a cluster.</summary>
    public required string ResourceId { get; init; }

    public required string Engine { get; init; }
    public required string EngineVersion { get; init; }
    public required string Class { get; init; }
    public required string MasterUsername { get; init; }
    public required string SubnetGroup { get; init; }
    public required string ParameterGroup { get; init; }

    /// <summary>in-sync, applying or pending-reboot.</summary>
    public string ParameterApplyStatus { get; init; } = "in-sync";

    public required string OptionGroup { get; init; }
    public required ImmutableArray<string> SecurityGroups { get; init; }

    /// <inheritdoc/>
    public required ImmutableArray<Tag> Tags { get; init; }

    public string? DbName { get; init; }

    /// <inheritdoc/>
    public string Status { get; init; } = "creating";

    /// <summary>As the API tells them, which is late after a failover; the storage group has them right.</summary>
    public required string AvailabilityZone { get; init; }

    /// <summary>Null without a standby.</summary>
    public string? SecondaryAvailabilityZone { get; init; }

    public required string StorageType { get; init; }
    public string? KmsKeyId { get; init; }
    public string BackupWindow { get; init; } = "03:00-03:30";
    public string MaintenanceWindow { get; init; } = "sun:04:00-sun:04:30";
    public string CertificateAuthority { get; init; } = "rds-ca-rsa2048-g1";

    /// <summary>Set when its endpoint becomes known.</summary>
    public DateTimeOffset? CreateTime { get; init; }

    /// <summary>GiB.</summary>
    public required int AllocatedStorage { get; init; }

    public int? Iops { get; init; }
    public int? StorageThroughput { get; init; }

    /// <summary>Days, 0 to 35.</summary>
    public required int BackupRetention { get; init; }

    /// <summary>The first time to which it can be restored; null before its first backup.</summary>
    public DateTimeOffset? EarliestRestorable { get; init; }

    public required int Port { get; init; }
    public bool MultiAz { get; init; }
    public bool AutoMinorVersionUpgrade { get; init; } = true;
    public bool PubliclyAccessible { get; init; }
    public bool CopyTagsToSnapshot { get; init; }
    public bool IamAuthentication { get; init; }
    public bool DeletionProtection { get; init; }

    /// <summary>The logs that go to CloudWatch Logs, such as postgresql.</summary>
    public ImmutableArray<string> LogExports { get; init; } = [];

    /// <summary>Seconds between the measurements of enhanced monitoring; 0 without.</summary>
    public int MonitoringInterval { get; init; }

    /// <summary>EngineLifecycleSupport; null for engines that have none.</summary>
    public string? LifecycleSupport { get; init; }

    /// <summary>When the server's own certificate ends; null for that of its authority.</summary>
    public DateTimeOffset? CertificateEnd { get; init; }

    public int PromotionTier { get; init; } = 1;

    /// <summary>The identifier of its cluster; null for an instance of its own.</summary>
    public string? Cluster { get; init; }

    /// <summary>The identifier, or in another Region the ARN, of what it replicates; null for no read replica.</summary>
    public string? ReplicaSource { get; init; }

    /// <summary>The identifiers of its read replicas.</summary>
    public ImmutableArray<string> Replicas { get; init; } = [];

    /// <summary>What waits for the maintenance window, or is about to be applied.</summary>
    public PendingChanges Pending { get; init; } = PendingChanges.None;

    /// <summary>When RDS applies <see cref="Pending"/> by itself; null where nothing waits.</summary>
    public DateTimeOffset? PendingDue { get; init; }

    /// <summary>What AWS wants done to it: minor upgrades, certificate rotation.</summary>
    public ImmutableArray<MaintenanceAction> Maintenance { get; init; } = [];

    /// <summary>When it was stopped; null unless it is.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>When RDS starts it again although it was stopped; null unless it is.</summary>
    public DateTimeOffset? RestartDue { get; init; }

    /// <summary>When its last failover ended, for the API's lag and the cooldown; null for never.</summary>
    public DateTimeOffset? LastFailover { get; init; }

    /// <summary>When <see cref="AvailabilityZone"/> is put right; null when it is.</summary>
    public DateTimeOffset? ZonesDue { get; init; }

    /// <summary>When the next automated snapshot is taken; null where RDS takes none by itself.</summary>
    public DateTimeOffset? BackupDue { get; init; }

    /// <summary>Whether there is a real engine; false for metadata only, which has no engine work.</summary>
    public bool HasEngine { get; init; }

    /// <summary>Why it is in a failed status.</summary>
    public string? Failure { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<Activity> Activities { get; init; } = [];

    /// <inheritdoc/>
    public DbInstance At(string status, ImmutableArray<Activity> activities) => this with { Status = status, Activities = activities };
}

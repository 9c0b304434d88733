using Amazon.RDS.Model;

namespace DataReliability.Aws.Rds;

/// <summary>What is pending, by AWS's names: every member there is, since a change that is applied immediately brings all of it along.</summary>
public static class PendingValues
{
    /// <summary>Of an instance; empty for none.</summary>
    public static IReadOnlyList<string> Names(PendingModifiedValues? pending) => pending is null
        ? []
        : Set(
            (nameof(pending.MasterUserPassword), pending.MasterUserPassword is not null),
            (nameof(pending.BackupRetentionPeriod), pending.BackupRetentionPeriod is not null),
            (nameof(pending.DBInstanceClass), pending.DBInstanceClass is not null),
            (nameof(pending.AllocatedStorage), pending.AllocatedStorage is not null),
            (nameof(pending.StorageType), pending.StorageType is not null),
            (nameof(pending.EngineVersion), pending.EngineVersion is not null),
            (nameof(pending.MultiAZ), pending.MultiAZ is not null),
            (nameof(pending.Port), pending.Port is not null),
            (nameof(pending.DBSubnetGroupName), pending.DBSubnetGroupName is not null),
            (nameof(pending.CACertificateIdentifier), pending.CACertificateIdentifier is not null),
            (nameof(pending.LicenseModel), pending.LicenseModel is not null),
            (nameof(pending.Iops), pending.Iops is not null),
            (nameof(pending.StorageThroughput), pending.StorageThroughput is not null),
            (nameof(pending.DBInstanceIdentifier), pending.DBInstanceIdentifier is not null),
            (nameof(pending.PendingCloudwatchLogsExports), IsSet(pending.PendingCloudwatchLogsExports)),
            (nameof(pending.ProcessorFeatures), pending.ProcessorFeatures is { Count: > 0 }),
            (nameof(pending.AutomationMode), pending.AutomationMode is not null),
            (nameof(pending.ResumeFullAutomationModeTime), pending.ResumeFullAutomationModeTime is not null),
            (nameof(pending.MultiTenant), pending.MultiTenant is not null),
            (nameof(pending.IAMDatabaseAuthenticationEnabled), pending.IAMDatabaseAuthenticationEnabled is not null),
            (nameof(pending.DedicatedLogVolume), pending.DedicatedLogVolume is not null),
            (nameof(pending.Engine), pending.Engine is not null),
            (nameof(pending.AdditionalStorageVolumes), pending.AdditionalStorageVolumes is { Count: > 0 }));

    /// <summary>Of a cluster; empty for none.</summary>
    public static IReadOnlyList<string> Names(ClusterPendingModifiedValues? pending) => pending is null
        ? []
        : Set(
            (nameof(pending.PendingCloudwatchLogsExports), IsSet(pending.PendingCloudwatchLogsExports)),
            (nameof(pending.DBClusterIdentifier), pending.DBClusterIdentifier is not null),
            (nameof(pending.MasterUserPassword), pending.MasterUserPassword is not null),
            (nameof(pending.IAMDatabaseAuthenticationEnabled), pending.IAMDatabaseAuthenticationEnabled is not null),
            (nameof(pending.EngineVersion), pending.EngineVersion is not null),
            (nameof(pending.BackupRetentionPeriod), pending.BackupRetentionPeriod is not null),
            (nameof(pending.StorageType), pending.StorageType is not null),
            (nameof(pending.AllocatedStorage), pending.AllocatedStorage is not null),
            (nameof(pending.RdsCustomClusterConfiguration), pending.RdsCustomClusterConfiguration is not null),
            (nameof(pending.Iops), pending.Iops is not null),
            (nameof(pending.CertificateDetails), pending.CertificateDetails is not null));

    private static bool IsSet(PendingCloudwatchLogsExports? logs) => logs is { LogTypesToEnable.Count: > 0 } or { LogTypesToDisable.Count: > 0 };

    private static List<string> Set(params (string Name, bool IsSet)[] members) => [.. members.Where(member => member.IsSet).Select(member => member.Name)];
}

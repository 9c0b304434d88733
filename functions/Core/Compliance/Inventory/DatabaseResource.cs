namespace DataReliability.Core.Compliance.Inventory;

/// <summary>What DB instances and DB clusters have in common. From rds:DescribeDBInstances or rds:DescribeDBClusters unless said.</summary>
public abstract record DatabaseResource : Resource
{
    /// <summary>DbiResourceId or DbClusterResourceId.</summary>
    public Read<string> ResourceId { get; init; }

    /// <summary>Such as <c>postgres</c> or <c>aurora-mysql</c>, in lower case.</summary>
    public Read<string> Engine { get; init; }

    /// <summary>Such as <c>17.6</c> or <c>8.0.mysql_aurora.3.08.0</c>.</summary>
    public Read<string> EngineVersion { get; init; }

    /// <summary>Such as <c>available</c>.</summary>
    public Read<string> Status { get; init; }

    /// <summary>StorageEncrypted.</summary>
    public Read<bool> StorageEncrypted { get; init; }

    /// <summary>DeletionProtection.</summary>
    public Read<bool> DeletionProtection { get; init; }

    /// <summary>MultiAZ.</summary>
    public Read<bool> MultiAZ { get; init; }

    /// <summary>IAMDatabaseAuthenticationEnabled.</summary>
    public Read<bool> IamAuthentication { get; init; }

    /// <summary>AutoMinorVersionUpgrade.</summary>
    public Read<bool> AutoMinorVersionUpgrade { get; init; }

    /// <summary>CopyTagsToSnapshot.</summary>
    public Read<bool> CopyTagsToSnapshot { get; init; }

    /// <summary>BackupRetentionPeriod in days; 0 for no automated backups.</summary>
    public Read<int> BackupRetentionDays { get; init; }

    /// <summary>EnabledCloudwatchLogsExports; empty when the answer holds none.</summary>
    public Read<IReadOnlyList<string>> LogExports { get; init; }

    /// <summary>Endpoint.Port of an instance, Port of a cluster; null while there is no endpoint.</summary>
    public Read<int?> Port { get; init; }

    /// <summary>MasterUsername; null when it has none.</summary>
    public Read<string?> MasterUser { get; init; }

    /// <summary>EngineLifecycleSupport, such as <c>open-source-rds-extended-support-disabled</c>; null for engines without.</summary>
    public Read<string?> LifecycleSupport { get; init; }

    /// <summary>LatestRestorableTime; null when there is none.</summary>
    public Read<DateTimeOffset?> LatestRestorableTime { get; init; }

    /// <summary>
    /// The values of its DB parameter group or DB cluster parameter group that controls read, see
    /// <see cref="ParameterNames"/> (rds:DescribeDBParameters, rds:DescribeDBClusterParameters).
    /// </summary>
    public Read<ParameterGroup> Parameters { get; init; }

    /// <summary>What AWS says of its engine version (rds:DescribeDBEngineVersions, rds:DescribeDBMajorEngineVersions).</summary>
    public Read<EngineSupport> EngineSupport { get; init; }

    /// <summary>How AWS Backup protects it (backup:ListProtectedResources); null when it does not.</summary>
    public Read<BackupProtection?> Backup { get; init; }

    /// <summary>The last validation of one of its snapshots in our own records; null when there was none.</summary>
    public Read<ValidationFact?> LastValidation { get; init; }
}

namespace DataReliability.Core.Compliance.Controls;

/// <summary>All controls. One that is not listed here does not exist: nothing is found by reflection.</summary>
public static class ControlCatalogue
{
    /// <summary>All of them, in the order of their ids: RDS, DynamoDB, then our own.</summary>
    public static IReadOnlyList<IControl> All { get; } =
    [
        new Rds.RDS1SnapshotNotPublic.SnapshotNotPublicControl(),
        new Rds.RDS2InstanceNotPublic.InstanceNotPublicControl(),
        new Rds.RDS3InstanceEncrypted.InstanceEncryptedControl(),
        new Rds.RDS4SnapshotEncrypted.SnapshotEncryptedControl(),
        new Rds.RDS5InstanceMultiAZ.InstanceMultiAZControl(),
        new Rds.RDS6EnhancedMonitoring.EnhancedMonitoringControl(),
        new Rds.RDS7ClusterDeletionProtection.ClusterDeletionProtectionControl(),
        new Rds.RDS8InstanceDeletionProtection.InstanceDeletionProtectionControl(),
        new Rds.RDS9InstanceLogs.InstanceLogsControl(),
        new Rds.RDS10InstanceIamAuthentication.InstanceIamAuthenticationControl(),
        new Rds.RDS11InstanceBackups.InstanceBackupsControl(),
        new Rds.RDS12ClusterIamAuthentication.ClusterIamAuthenticationControl(),
        new Rds.RDS13InstanceAutoMinorUpgrade.InstanceAutoMinorUpgradeControl(),
        new Rds.RDS14ClusterBacktrack.ClusterBacktrackControl(),
        new Rds.RDS15ClusterMultiAZ.ClusterMultiAZControl(),
        new Rds.RDS16AuroraCopiesTags.AuroraCopiesTagsControl(),
        new Rds.RDS17InstanceCopiesTags.InstanceCopiesTagsControl(),
        new Rds.RDS19ClusterEvents.ClusterEventsControl(),
        new Rds.RDS20InstanceEvents.InstanceEventsControl(),
        new Rds.RDS21ParameterGroupEvents.ParameterGroupEventsControl(),
        new Rds.RDS22SecurityGroupEvents.SecurityGroupEventsControl(),
        new Rds.RDS23NonDefaultPort.NonDefaultPortControl(),
        new Rds.RDS24ClusterAdminName.ClusterAdminNameControl(),
        new Rds.RDS25InstanceAdminName.InstanceAdminNameControl(),
        new Rds.RDS26InstanceBackupPlan.InstanceBackupPlanControl(),
        new Rds.RDS27ClusterEncrypted.ClusterEncryptedControl(),
        new Rds.RDS28ClusterTagged.ClusterTaggedControl(),
        new Rds.RDS29ClusterSnapshotTagged.ClusterSnapshotTaggedControl(),
        new Rds.RDS30InstanceTagged.InstanceTaggedControl(),
        new Rds.RDS31SecurityGroupTagged.SecurityGroupTaggedControl(),
        new Rds.RDS32SnapshotTagged.SnapshotTaggedControl(),
        new Rds.RDS33SubnetGroupTagged.SubnetGroupTaggedControl(),
        new Rds.RDS34AuroraMySqlAuditLog.AuroraMySqlAuditLogControl(),
        new Rds.RDS35ClusterAutoMinorUpgrade.ClusterAutoMinorUpgradeControl(),
        new Rds.RDS36PostgresLog.PostgresLogControl(),
        new Rds.RDS37AuroraPostgresLog.AuroraPostgresLogControl(),
        new Rds.RDS38PostgresForcesTls.PostgresForcesTlsControl(),
        new Rds.RDS39MySqlForcesTls.MySqlForcesTlsControl(),
        new Rds.RDS40SqlServerLogs.SqlServerLogsControl(),
        new Rds.RDS41SqlServerForcesTls.SqlServerForcesTlsControl(),
        new Rds.RDS42MariaDBLogs.MariaDBLogsControl(),
        new Rds.RDS43ProxyRequiresTls.ProxyRequiresTlsControl(),
        new Rds.RDS44MariaDBForcesTls.MariaDBForcesTlsControl(),
        new Rds.RDS45AuroraMySqlAudit.AuroraMySqlAuditControl(),
        new Rds.RDS46InstanceNotInternetRouted.InstanceNotInternetRoutedControl(),
        new Rds.RDS47PostgresClusterCopiesTags.PostgresClusterCopiesTagsControl(),
        new Rds.RDS48MySqlClusterCopiesTags.MySqlClusterCopiesTagsControl(),
        new Rds.RDS50ClusterBackups.ClusterBackupsControl(),
        new Rds.RDS51GlobalClusterSupported.GlobalClusterSupportedControl(),
        new DynamoDb.DynamoDB1TableScales.TableScalesControl(),
        new DynamoDb.DynamoDB2TablePointInTimeRecovery.TablePointInTimeRecoveryControl(),
        new DynamoDb.DynamoDB3DaxEncrypted.DaxEncryptedControl(),
        new DynamoDb.DynamoDB4TableBackupPlan.TableBackupPlanControl(),
        new DynamoDb.DynamoDB5TableTagged.TableTaggedControl(),
        new DynamoDb.DynamoDB6TableDeletionProtection.TableDeletionProtectionControl(),
        new DynamoDb.DynamoDB7DaxEncryptedInTransit.DaxEncryptedInTransitControl(),
        new Reliability.DR1OwnerAndTierTagged.OwnerAndTierTaggedControl(),
        new Reliability.DR2SnapshotValidated.SnapshotValidatedControl(),
        new Reliability.DR3RestoreWithinRto.RestoreWithinRtoControl(),
        new Reliability.DR4FailoverReady.FailoverReadyControl(),
        new Reliability.DR5RpoMet.RpoMetControl(),
        new Reliability.DR6CertificateValid.CertificateValidControl(),
        new Reliability.DR7EngineVersionOffered.EngineVersionOfferedControl(),
        new Reliability.DR8StandardSupport.StandardSupportControl(),
        new Reliability.DR9ClusterBackupPlan.ClusterBackupPlanControl(),
        new Reliability.DR10TableCustomerKey.TableCustomerKeyControl(),
        new Reliability.DR11TableNotShared.TableNotSharedControl(),
        new Reliability.DR12DaxMultiAZ.DaxMultiAZControl(),
    ];

    /// <summary>What is to be known of each, by id.</summary>
    public static IReadOnlyDictionary<string, ControlMetadata> Metadata { get; } =
        All.ToDictionary(control => control.Metadata.Id, control => control.Metadata, StringComparer.Ordinal);

    /// <summary>A control by its id in any case; null when there is none.</summary>
    public static IControl? Find(string id) =>
        All.FirstOrDefault(control => control.Metadata.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Some controls.</summary>
    /// <param name="ids">Their ids; empty for all. Ids of no control, such as one that was retired, are left out.</param>
    public static IReadOnlyList<IControl> Of(IReadOnlyCollection<string> ids) =>
        ids.Count == 0 ? All : [.. All.Where(control => ids.Contains(control.Metadata.Id, StringComparer.Ordinal))];
}

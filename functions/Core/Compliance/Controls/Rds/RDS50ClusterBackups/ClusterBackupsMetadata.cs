using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS50ClusterBackups;

/// <summary>What is to be known of RDS.50.</summary>
internal static class ClusterBackupsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.50",
        Title = "Cluster backup retention long enough",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if BackupRetentionPeriod is less than the parameter. Aurora, Multi-AZ, Neptune and DocumentDB "
            + "clusters are judged.",
        Rationale = "With few days of backups, a fault found late has no good point in time left.",
        Remediation = new Remediation(
            "aws rds modify-db-cluster --db-cluster-identifier <cluster> --backup-retention-period 7 "
                + "--apply-immediately",
            "RDS, Databases, the cluster, Modify: Backup retention period, Apply immediately."),
        Frameworks = [],
        Reads = [.. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.BackupRetentionDays))],
        Parameters = [nameof(ControlParameters.BackupRetentionDays)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-50",
        Note = "AWS lists it in no standard that we know of.",
    };
}

using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS11InstanceBackups;

/// <summary>What is to be known of RDS.11.</summary>
internal static class InstanceBackupsMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.11",
        Title = "Instance automated backups long enough",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if BackupRetentionPeriod is 0 or less than the parameter. Read replicas do not apply.",
        Rationale = "Without automated backups there is no point in time to go back to; with few days, a fault found late "
            + "has none left.",
        Remediation = new Remediation(
            "aws rds modify-db-instance --db-instance-identifier <instance> --backup-retention-period 7 "
                + "--apply-immediately",
            "RDS, Databases, the instance, Modify: Backup retention period, Apply immediately.",
            "Going from 0 to more restarts the instance."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["RDS.11"]),
            new(Compliance.Frameworks.Nist,
            [
                "CP-6", "CP-6(1)", "CP-6(2)", "CP-9",
                "CP-10", "SC-5(2)", "SI-12", "SI-13(5)",
            ]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DBInstance),
                nameof(DBInstance.ReplicaSource), nameof(DBInstance.BackupRetentionDays)),
        ],
        Parameters = [nameof(ControlParameters.BackupRetentionDays)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-11",
    };
}

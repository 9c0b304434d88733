using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS26InstanceBackupPlan;

/// <summary>What is to be known of RDS.26.</summary>
internal static class InstanceBackupPlanMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "RDS.26",
        Title = "Instance in a backup plan",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBInstance],
        Evaluation = "Fails if AWS Backup does not protect the instance or, where the parameter asks for it, its vault is "
            + "not locked. Members of clusters, Neptune and DocumentDB do not apply.",
        Rationale = "A backup plan keeps backups apart from the database, with a retention of their own and, in a locked "
            + "vault, out of reach of whoever took over the account.",
        Remediation = new Remediation(
            "aws backup create-backup-selection --backup-plan-id <plan> --backup-selection "
                + "SelectionName=<name>,IamRoleArn=<role>,Resources=<instance ARN>",
            "AWS Backup, Backup plans, the plan, Assign resources."),
        Frameworks =
        [
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
                nameof(DBInstance.ClusterId), nameof(DBInstance.Engine), nameof(DBInstance.Backup)),
        ],
        Parameters = [nameof(ControlParameters.BackupVaultMustBeLocked)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-26",
        Note = "Read of the resources that AWS Backup protects, which leaves out a plan that has not yet made its "
            + "first backup.",
    };
}

using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR9ClusterBackupPlan;

/// <summary>What is to be known of DR.9.</summary>
internal static class ClusterBackupPlanMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DR.9",
        Title = "Cluster in a backup plan",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DBCluster],
        Evaluation = "Fails if AWS Backup does not protect the cluster or, where the parameter asks for it, its vault is not locked.",
        Rationale = "A backup plan keeps backups apart from the cluster, with a retention of their own and, in a locked "
            + "vault, out of reach of whoever took over the account.",
        Remediation = new Remediation(
            "aws backup create-backup-selection --backup-plan-id <plan> --backup-selection "
                + "SelectionName=<name>,IamRoleArn=<role>,Resources=<cluster ARN>",
            "AWS Backup, Backup plans, the plan, Assign resources."),
        Frameworks =
        [
            new(Compliance.Frameworks.Nist,
            [
                "CP-10", "CP-6", "CP-6(1)", "CP-6(2)",
                "CP-9", "SC-5(2)", "SI-12", "SI-13(5)",
            ]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DBCluster), nameof(DBCluster.Backup))],
        Parameters = [nameof(ControlParameters.BackupVaultMustBeLocked)],
        Source = "https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html",
        Note = "Read of the resources that AWS Backup protects, which leaves out a plan that has not yet made its "
            + "first backup. The mapping to NIST 800-53 is our own.",
    };
}

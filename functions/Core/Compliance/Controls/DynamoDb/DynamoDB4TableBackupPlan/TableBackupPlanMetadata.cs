using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB4TableBackupPlan;

/// <summary>What is to be known of DynamoDB.4.</summary>
internal static class TableBackupPlanMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DynamoDB.4",
        Title = "Table in a backup plan",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DynamoDBTable],
        Evaluation = "Fails if AWS Backup does not protect the table or, where the parameter asks for it, its vault is not "
            + "locked. Only tables that are ACTIVE are judged.",
        Rationale = "A backup plan keeps backups apart from the table, with a retention of their own and, in a locked "
            + "vault, out of reach of whoever took over the account.",
        Remediation = new Remediation(
            "aws backup create-backup-selection --backup-plan-id <plan> --backup-selection "
                + "SelectionName=<name>,IamRoleArn=<role>,Resources=<table ARN>",
            "AWS Backup, Backup plans, the plan, Assign resources."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["DynamoDB.4"]),
            new(Compliance.Frameworks.Nist,
            [
                "CP-6", "CP-6(1)", "CP-6(2)", "CP-9",
                "CP-10", "SC-5(2)", "SI-12", "SI-13(5)",
            ]),
        ],
        Reads =
        [
            .. InventoryFields.Of(nameof(DynamoDBTable), nameof(DynamoDBTable.Status), nameof(DynamoDBTable.Backup)),
        ],
        Parameters = [nameof(ControlParameters.BackupVaultMustBeLocked)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-4",
        Note = "Read of the resources that AWS Backup protects, which leaves out a plan that has not yet made its "
            + "first backup.",
    };
}

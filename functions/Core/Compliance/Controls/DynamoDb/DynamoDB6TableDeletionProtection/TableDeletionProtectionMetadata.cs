using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB6TableDeletionProtection;

/// <summary>What is to be known of DynamoDB.6.</summary>
internal static class TableDeletionProtectionMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DynamoDB.6",
        Title = "Table deletion protection",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DynamoDBTable],
        Evaluation = "Fails if DeletionProtectionEnabled is false.",
        Rationale = "One wrong call, or one wrong stack update, deletes a table that is not protected.",
        Remediation = new Remediation(
            "aws dynamodb update-table --table-name <table> --deletion-protection-enabled",
            "DynamoDB, Tables, the table, Additional settings, Deletion protection: Turn on."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["DynamoDB.6"]),
            new(Compliance.Frameworks.Nist, ["CA-9(1)", "CM-2", "CM-2(2)", "CM-3", "SC-5(2)"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DynamoDBTable), nameof(DynamoDBTable.DeletionProtection))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-6",
    };
}

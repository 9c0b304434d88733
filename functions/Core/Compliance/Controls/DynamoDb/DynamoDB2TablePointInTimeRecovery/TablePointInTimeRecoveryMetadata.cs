using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB2TablePointInTimeRecovery;

/// <summary>What is to be known of DynamoDB.2.</summary>
internal static class TablePointInTimeRecoveryMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DynamoDB.2",
        Title = "Table point-in-time recovery",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DynamoDBTable],
        Evaluation = "Fails if PointInTimeRecoveryStatus is not ENABLED.",
        Rationale = "A bad release that overwrites items can only be undone by going back to the second before it.",
        Remediation = new Remediation(
            "aws dynamodb update-continuous-backups --table-name <table> --point-in-time-recovery-specification "
                + "PointInTimeRecoveryEnabled=true",
            "DynamoDB, Tables, the table, Backups, Point-in-time recovery, Edit: Turn on."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["DynamoDB.2"]),
            new(Compliance.Frameworks.Nist, ["CP-6(2)", "CP-9", "CP-10", "SC-5(2)", "SI-12", "SI-13(5)"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DynamoDBTable), nameof(DynamoDBTable.PointInTimeRecovery))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-2",
    };
}

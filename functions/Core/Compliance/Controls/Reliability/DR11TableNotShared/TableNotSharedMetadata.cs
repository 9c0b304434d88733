using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR11TableNotShared;

/// <summary>What is to be known of DR.11.</summary>
internal static class TableNotSharedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DR.11",
        Title = "Table not shared across accounts",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DynamoDBTable],
        Evaluation = "Fails if the resource policy allows another account, or everybody, something.",
        Rationale = "What another account may read or delete is decided there, and not here.",
        Remediation = new Remediation(
            "aws dynamodb delete-resource-policy --resource-arn <table ARN>",
            "DynamoDB, Tables, the table, Permissions, Resource-based policy.",
            "The other accounts lose access: a waiver may be right."),
        Frameworks =
        [
            new(Compliance.Frameworks.Nist, ["AC-3", "AC-4", "AC-6"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DynamoDBTable), nameof(DynamoDBTable.SharedWith))],
        Source = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html",
        Note = "The mapping to NIST 800-53 is our own.",
    };
}

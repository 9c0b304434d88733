using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Reliability.DR10TableCustomerKey;

/// <summary>What is to be known of DR.10.</summary>
internal static class TableCustomerKeyMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DR.10",
        Title = "Table encrypted with a customer key",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DynamoDBTable],
        Evaluation = "Fails unless the table is encrypted with a KMS key that the account manages.",
        Rationale = "Only with a key of its own can the account say who reads, see who read, and shut all out at once.",
        Remediation = new Remediation(
            "aws dynamodb update-table --table-name <table> --sse-specification "
                + "Enabled=true,SSEType=KMS,KMSMasterKeyId=<key>",
            "DynamoDB, Tables, the table, Additional settings, Encryption, Manage encryption: a key of the account.",
            "KMS requests are charged, and readers need the key."),
        Frameworks =
        [
            new(Compliance.Frameworks.Nist, ["SC-12", "SC-13", "SC-28"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DynamoDBTable), nameof(DynamoDBTable.Key))],
        Source = "https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html",
        Note = "The mapping to NIST 800-53 is our own.",
    };
}

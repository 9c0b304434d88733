using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB5TableTagged;

/// <summary>What is to be known of DynamoDB.5.</summary>
internal static class TableTaggedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DynamoDB.5",
        Title = "Table tagged",
        Severity = Severity.Low,
        ResourceTypes = [Inventory.ResourceTypes.DynamoDBTable],
        Evaluation = "Fails if it has no tag that is not AWS's own (aws:) or lacks one of the required keys.",
        Rationale = "Who owns it, what it costs and which policies apply are asked of tags.",
        Remediation = new Remediation(
            "aws dynamodb tag-resource --resource-arn <table ARN> --tags Key=<key>,Value=<value>",
            "DynamoDB, Tables, the table, Additional settings, Tags."),
        Frameworks =
        [
            new(Compliance.Frameworks.Tagging, ["DynamoDB.5"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DynamoDBTable), nameof(DynamoDBTable.Tags))],
        Parameters = [nameof(ControlParameters.RequiredTags)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-5",
    };
}

using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB1TableScales;

/// <summary>What is to be known of DynamoDB.1.</summary>
internal static class TableScalesMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DynamoDB.1",
        Title = "Table scales with demand",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DynamoDBTable],
        Evaluation = "Passes with billing mode PAY_PER_REQUEST, or with auto scaling of both reads and writes. Where "
            + "parameters say so, the least capacity has to be at least, and the target utilization at most, what "
            + "they say.",
        Rationale = "A table that does not scale throttles its users when there are many of them.",
        Remediation = new Remediation(
            "aws dynamodb update-table --table-name <table> --billing-mode PAY_PER_REQUEST",
            "DynamoDB, Tables, the table, Additional settings, Read/write capacity, Edit: On-demand.",
            "The price per request differs from provisioned capacity."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["DynamoDB.1"]),
            new(Compliance.Frameworks.Nist, ["CP-2(2)", "CP-6(2)", "CP-10", "SC-5(2)", "SC-36", "SI-13(5)"]),
        ],
        Reads =
        [
            .. InventoryFields.Of(
                nameof(DynamoDBTable),
                nameof(DynamoDBTable.BillingMode), nameof(DynamoDBTable.ReadScaling),
                nameof(DynamoDBTable.WriteScaling)),
        ],
        Parameters = [nameof(ControlParameters.ReadScaling), nameof(ControlParameters.WriteScaling)],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-1",
        Note = "Scaling of global secondary indexes is not judged, as in AWS.",
    };
}

using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB3DaxEncrypted;

/// <summary>What is to be known of DynamoDB.3.</summary>
internal static class DaxEncryptedMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DynamoDB.3",
        Title = "DAX encrypted at rest",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DaxCluster],
        Evaluation = "Fails if SSEDescription.Status is not ENABLED.",
        Rationale = "What DAX caches are the items themselves: they deserve the protection of the table.",
        Remediation = new Remediation(
            "aws dax create-cluster --cluster-name <new> --sse-specification Enabled=true --node-type <type> "
                + "--replication-factor 3 --iam-role-arn <role>",
            "DynamoDB, DAX, Clusters, Create cluster: Encryption at rest.",
            "Encryption can only be had by a new cluster."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["DynamoDB.3"]),
            new(Compliance.Frameworks.Nist, ["CA-9(1)", "CM-3(6)", "SC-7(10)", "SC-13", "SC-28", "SC-28(1)", "SI-7(6)"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DaxCluster), nameof(DaxCluster.EncryptionStatus))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-3",
    };
}

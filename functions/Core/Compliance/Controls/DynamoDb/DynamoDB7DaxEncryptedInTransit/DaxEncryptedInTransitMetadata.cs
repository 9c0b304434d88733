using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB7DaxEncryptedInTransit;

/// <summary>What is to be known of DynamoDB.7.</summary>
internal static class DaxEncryptedInTransitMetadata
{
    public static ControlMetadata Value { get; } = new()
    {
        Id = "DynamoDB.7",
        Title = "DAX encrypted in transit",
        Severity = Severity.Medium,
        ResourceTypes = [Inventory.ResourceTypes.DaxCluster],
        Evaluation = "Fails if ClusterEndpointEncryptionType is not TLS.",
        Rationale = "Without it a client may speak in the clear, and whoever listens on the way reads along.",
        Remediation = new Remediation(
            "aws dax create-cluster --cluster-name <new> --cluster-endpoint-encryption-type TLS --node-type "
                + "<type> --replication-factor 3 --iam-role-arn <role>",
            "DynamoDB, DAX, Clusters, Create cluster: Encryption in transit.",
            "Encryption in transit can only be had by a new cluster."),
        Frameworks =
        [
            new(Compliance.Frameworks.Fsbp, ["DynamoDB.7"]),
            new(Compliance.Frameworks.Nist, ["AC-17", "SC-8", "SC-13", "SC-23"]),
            new(Compliance.Frameworks.Pci, ["4.2.1"]),
        ],
        Reads = [.. InventoryFields.Of(nameof(DaxCluster), nameof(DaxCluster.EndpointEncryption))],
        Source = "https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-7",
    };
}

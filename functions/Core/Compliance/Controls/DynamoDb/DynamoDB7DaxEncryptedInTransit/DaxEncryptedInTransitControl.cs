using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB7DaxEncryptedInTransit;

/// <summary>DynamoDB.7: DAX encrypted in transit. See <see cref="DaxEncryptedInTransitMetadata"/>.</summary>
internal sealed class DaxEncryptedInTransitControl : Control<DaxCluster>
{
    public override ControlMetadata Metadata => DaxEncryptedInTransitMetadata.Value;

    protected override Verdict Judge(DaxCluster cluster, ControlContext context) =>
        cluster.EndpointEncryption.Judge(type => Verdict.When(type == "TLS", "its endpoint speaks TLS", $"the encryption of its endpoint is {type}"));
}

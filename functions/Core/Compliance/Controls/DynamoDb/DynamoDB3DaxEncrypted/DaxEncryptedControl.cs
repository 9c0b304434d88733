using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.DynamoDb.DynamoDB3DaxEncrypted;

/// <summary>DynamoDB.3: DAX encrypted at rest. See <see cref="DaxEncryptedMetadata"/>.</summary>
internal sealed class DaxEncryptedControl : Control<DaxCluster>
{
    public override ControlMetadata Metadata => DaxEncryptedMetadata.Value;

    protected override Verdict Judge(DaxCluster cluster, ControlContext context) =>
        cluster.EncryptionStatus.Judge(status => Verdict.When(status == "ENABLED", "it is encrypted at rest", $"its encryption at rest is {status}"));
}

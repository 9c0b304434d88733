using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS27ClusterEncrypted;

/// <summary>RDS.27: Cluster storage encrypted. See <see cref="ClusterEncryptedMetadata"/>.</summary>
internal sealed class ClusterEncryptedControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => ClusterEncryptedMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        cluster.StorageEncrypted.Judge(on => Verdict.When(on, "its storage is encrypted", "its storage is not encrypted"));
}

using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS7ClusterDeletionProtection;

/// <summary>RDS.7: Cluster deletion protection. See <see cref="ClusterDeletionProtectionMetadata"/>.</summary>
internal sealed class ClusterDeletionProtectionControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => ClusterDeletionProtectionMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        cluster.DeletionProtection.Judge(on => Verdict.When(on, "it is protected from deletion", "it is not protected from deletion"));
}

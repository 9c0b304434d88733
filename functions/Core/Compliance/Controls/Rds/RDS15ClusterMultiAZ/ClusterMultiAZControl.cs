using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS15ClusterMultiAZ;

/// <summary>RDS.15: Cluster spans AZs. See <see cref="ClusterMultiAZMetadata"/>.</summary>
internal sealed class ClusterMultiAZControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => ClusterMultiAZMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) =>
        cluster.MultiAZ.Judge(on => Verdict.When(on, "its instances are in several zones", "its instances are in one zone"));
}

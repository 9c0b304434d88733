using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS24ClusterAdminName;

/// <summary>RDS.24: Cluster custom admin name. See <see cref="ClusterAdminNameMetadata"/>.</summary>
internal sealed class ClusterAdminNameControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => ClusterAdminNameMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) => AdminName.Judge(cluster);
}

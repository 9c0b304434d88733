using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS28ClusterTagged;

/// <summary>RDS.28: Cluster tagged. See <see cref="ClusterTaggedMetadata"/>.</summary>
internal sealed class ClusterTaggedControl : Control<DBCluster>
{
    public override ControlMetadata Metadata => ClusterTaggedMetadata.Value;

    protected override Verdict Judge(DBCluster cluster, ControlContext context) => TagPresence.Judge(cluster, context);
}

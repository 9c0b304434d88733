using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS29ClusterSnapshotTagged;

/// <summary>RDS.29: Cluster snapshot tagged. See <see cref="ClusterSnapshotTaggedMetadata"/>.</summary>
internal sealed class ClusterSnapshotTaggedControl : Control<DBClusterSnapshot>
{
    public override ControlMetadata Metadata => ClusterSnapshotTaggedMetadata.Value;

    protected override Verdict Judge(DBClusterSnapshot snapshot, ControlContext context) =>
        TagPresence.Judge(snapshot, context);
}

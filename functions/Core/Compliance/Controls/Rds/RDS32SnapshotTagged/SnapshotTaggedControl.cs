using DataReliability.Core.Compliance.Controls.Predicates;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS32SnapshotTagged;

/// <summary>RDS.32: Snapshot tagged. See <see cref="SnapshotTaggedMetadata"/>.</summary>
internal sealed class SnapshotTaggedControl : Control<DBSnapshot>
{
    public override ControlMetadata Metadata => SnapshotTaggedMetadata.Value;

    protected override Verdict Judge(DBSnapshot snapshot, ControlContext context) =>
        TagPresence.Judge(snapshot, context);
}

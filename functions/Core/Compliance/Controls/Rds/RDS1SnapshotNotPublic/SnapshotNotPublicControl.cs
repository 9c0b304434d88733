using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS1SnapshotNotPublic;

/// <summary>RDS.1: Snapshot not shared with everyone. See <see cref="SnapshotNotPublicMetadata"/>.</summary>
internal sealed class SnapshotNotPublicControl : Control<RdsSnapshot>
{
    public override ControlMetadata Metadata => SnapshotNotPublicMetadata.Value;

    protected override Verdict Judge(RdsSnapshot snapshot, ControlContext context) =>
        snapshot.SnapshotType.Judge(type => type is "automated"
            ? Verdict.NotApplicable("it is an automated snapshot, which can't be shared")
            : snapshot.SharedWith.Judge(accounts => Verdict.When(
                !accounts.Contains("all", StringComparer.Ordinal), "not everybody may restore it", "everybody may restore it")));
}

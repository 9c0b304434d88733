using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Rds.RDS4SnapshotEncrypted;

/// <summary>RDS.4: Snapshots encrypted. See <see cref="SnapshotEncryptedMetadata"/>.</summary>
internal sealed class SnapshotEncryptedControl : Control<RdsSnapshot>
{
    public override ControlMetadata Metadata => SnapshotEncryptedMetadata.Value;

    protected override Verdict Judge(RdsSnapshot snapshot, ControlContext context) =>
        snapshot.Encrypted.Judge(on => Verdict.When(on, "it is encrypted", "it is not encrypted"));
}

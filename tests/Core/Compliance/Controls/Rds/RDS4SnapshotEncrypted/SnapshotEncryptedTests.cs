using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS4SnapshotEncrypted;

public class SnapshotEncryptedTests() : ControlSpecification("RDS.4")
{
    protected override Resource Good => Sample.Snapshot;

    protected override Resource Bad => Sample.Snapshot with { Encrypted = false };

    protected override string Why => "it is not encrypted";

    [Fact]
    public void A_cluster_snapshot_is_judged_too() => Fails(Sample.ClusterSnapshot with { Encrypted = false }, Why);

    [Fact]
    public void An_automated_snapshot_is_judged_too() => Fails(Sample.Snapshot with { SnapshotType = "automated", Encrypted = false }, Why);
}

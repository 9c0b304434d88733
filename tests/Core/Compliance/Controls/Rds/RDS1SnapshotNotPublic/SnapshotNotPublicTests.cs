using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS1SnapshotNotPublic;

public class SnapshotNotPublicTests() : ControlSpecification("RDS.1")
{
    protected override Resource Good => Sample.Snapshot;

    protected override Resource Bad => Sample.Snapshot with { SharedWith = Sample.List("all") };

    protected override string Why => "everybody may restore it";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.Snapshot with { SnapshotType = "automated" },
        Sample.ClusterSnapshot with { SnapshotType = "automated", SharedWith = Sample.Denied },
    ];

    [Fact]
    public void A_cluster_snapshot_shared_with_everybody_among_others_fails() => Fails(Sample.ClusterSnapshot with { SharedWith = Sample.List("210987654321", "all") }, Why);

    [Fact]
    public void A_cluster_snapshot_shared_with_nobody_passes() => Passes(Sample.ClusterSnapshot);

    [Fact]
    public void A_snapshot_whose_attribute_call_was_denied_is_unknown() => IsUnknown(Sample.Snapshot with { SharedWith = new Unread("rds:DescribeDBSnapshotAttributes", "AccessDenied") });
}

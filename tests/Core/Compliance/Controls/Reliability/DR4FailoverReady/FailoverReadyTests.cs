using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Reliability.DR4FailoverReady;

public class FailoverReadyTests() : ControlSpecification("DR.4")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { MultiAZ = false };

    protected override string Why => "all of it is in one zone: there is nothing to fail over to";

    protected override IReadOnlyList<Resource> Foreign => [Sample.Member, Sample.Replica];

    [Fact]
    public void An_instance_whose_standby_is_not_there_yet_fails() => Fails(
        Sample.Instance with { SecondaryZone = Sample.None<string>() }, "its standby is not there yet");

    [Fact]
    public void What_does_not_serve_can_not_be_failed_over() => Fails(
        Sample.Instance with { Status = "stopped" }, "its status is stopped: it can't be failed over");

    [Fact]
    public void A_cluster_with_a_reader_passes() => Passes(Sample.Cluster);

    [Fact]
    public void A_cluster_without_a_reader_fails() => Fails(
        Sample.Cluster with { Members = Sample.Members(("orders-1", true, "in-sync")) }, "it has no reader to promote");

    [Fact]
    public void A_cluster_whose_members_are_unread_is_unknown() => IsUnknown(Sample.Cluster with { Members = Sample.Denied });
}

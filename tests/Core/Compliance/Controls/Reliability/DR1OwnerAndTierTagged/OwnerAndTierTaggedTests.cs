using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Reliability.DR1OwnerAndTierTagged;

public class OwnerAndTierTaggedTests() : ControlSpecification("DR.1")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { Tags = Sample.Tags() };

    protected override string Why => "no tag names an owner (data-reliability:owner, owner, Owner); it lacks the tag data-reliability:tier";

    protected override IReadOnlyList<Resource> Foreign => [Sample.Member, Sample.Replica];

    [Fact]
    public void A_cluster_is_judged_too() => Passes(Sample.Cluster);

    [Fact]
    public void A_tier_that_the_policy_does_not_declare_fails() => Fails(
        Sample.Instance with { Tags = Sample.Tags(("owner", "ada"), ("data-reliability:tier", "gold")) },
        "its tag data-reliability:tier is gold, which is none of critical");

    [Fact]
    public void An_empty_owner_is_none() => Fails(
        Sample.Instance with { Tags = Sample.Tags(("owner", " "), ("data-reliability:tier", "critical")) },
        "no tag names an owner (data-reliability:owner, owner, Owner)");

    [Fact]
    public void Without_a_policy_it_is_unknown() =>
        Assert.Equal(Outcome.Unknown, Control.Judge(Sample.Instance, new ControlContext { Now = Sample.Now })!.Value.Outcome);
}

using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS29ClusterSnapshotTagged;

public class ClusterSnapshotTaggedTests() : ControlSpecification("RDS.29")
{
    protected override Resource Good => Sample.ClusterSnapshot;

    protected override Resource Bad => Sample.ClusterSnapshot with { Tags = Sample.Tags() };

    protected override string Why => "it has no tag";

    [Fact]
    public void Tags_of_AWS_do_not_count() => Fails(Sample.ClusterSnapshot with { Tags = Sample.Tags(("aws:cloudformation:stack-name", "ledger")) }, Why);

    [Fact]
    public void Every_required_key_has_to_be_there_in_its_case()
    {
        Assert.Equal(Outcome.Passed, Judge(Sample.ClusterSnapshot, new ControlParameters { RequiredTags = ["team"] }).Outcome);
        var verdict = Judge(Sample.ClusterSnapshot, new ControlParameters { RequiredTags = ["team", "Team", "cost"] });
        Assert.Equal((Outcome.Failed, "it lacks the tags Team, cost"), (verdict.Outcome, verdict.Reason));
    }
}

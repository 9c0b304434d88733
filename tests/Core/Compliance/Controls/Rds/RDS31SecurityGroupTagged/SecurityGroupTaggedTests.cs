using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS31SecurityGroupTagged;

public class SecurityGroupTaggedTests() : ControlSpecification("RDS.31")
{
    protected override Resource Good => Sample.SecurityGroup;

    protected override Resource Bad => Sample.SecurityGroup with { Tags = Sample.Tags() };

    protected override string Why => "it has no tag";

    [Fact]
    public void Tags_of_AWS_do_not_count() => Fails(Sample.SecurityGroup with { Tags = Sample.Tags(("aws:cloudformation:stack-name", "ledger")) }, Why);

    [Fact]
    public void Every_required_key_has_to_be_there_in_its_case()
    {
        Assert.Equal(Outcome.Passed, Judge(Sample.SecurityGroup, new ControlParameters { RequiredTags = ["team"] }).Outcome);
        var verdict = Judge(Sample.SecurityGroup, new ControlParameters { RequiredTags = ["team", "Team", "cost"] });
        Assert.Equal((Outcome.Failed, "it lacks the tags Team, cost"), (verdict.Outcome, verdict.Reason));
    }
}

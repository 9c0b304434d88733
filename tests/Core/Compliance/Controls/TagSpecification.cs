using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls;

/// <summary>What holds of every control on the tags of a type.</summary>
/// <param name="id">The control's id.</param>
public abstract class TagSpecification(string id) : ControlSpecification(id)
{
    protected override Resource Bad => Good with { Tags = Sample.Tags() };

    protected override string Why => "it has no tag";

    [Fact]
    public void Tags_of_AWS_do_not_count() => Fails(Good with { Tags = Sample.Tags(("aws:cloudformation:stack-name", "ledger")) }, Why);

    [Fact]
    public void Every_required_key_has_to_be_there_in_its_case()
    {
        Assert.Equal(Outcome.Passed, Judge(Good, new ControlParameters { RequiredTags = ["team"] }).Outcome);
        var verdict = Judge(Good, new ControlParameters { RequiredTags = ["team", "Team", "cost"] });
        Assert.Equal((Outcome.Failed, "it lacks the tags Team, cost"), (verdict.Outcome, verdict.Reason));
    }
}

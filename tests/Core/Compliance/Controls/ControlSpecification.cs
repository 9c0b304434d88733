using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls;

/// <summary>What holds of every control, shown by resources that it names.</summary>
/// <param name="id">The control's id.</param>
public abstract class ControlSpecification(string id)
{
    /// <summary>The control.</summary>
    public IControl Control { get; } = ControlCatalogue.Find(id) ?? throw new InvalidOperationException($"there is no control {id}");

    /// <summary>Passes.</summary>
    protected abstract Resource Good { get; }

    /// <summary>Fails.</summary>
    protected abstract Resource Bad { get; }

    /// <summary>What the failure says.</summary>
    protected abstract string Why { get; }

    /// <summary>Of a type that it judges, and yet none of its business.</summary>
    protected virtual IReadOnlyList<Resource> Foreign => [];

    [Fact]
    public void Where_there_is_no_resource_there_is_no_judgement() => Assert.Empty(JudgeAll());

    [Fact]
    public void Another_type_is_not_judged() => Assert.All(
        Sample.All.Where(resource => !Control.Metadata.ResourceTypes.Contains(resource.Type)),
        resource => Assert.Null(Control.Judge(resource, Sample.Context)));

    [Fact]
    public void The_good_one_passes() => Assert.Equal(Outcome.Passed, Judge(Good).Outcome);

    [Fact]
    public void The_bad_one_fails_and_says_why()
    {
        var verdict = Judge(Bad);
        Assert.Equal(Outcome.Failed, verdict.Outcome);
        Assert.Equal(Why, verdict.Reason);
    }

    [Fact]
    public void What_is_none_of_its_business_does_not_apply() =>
        Assert.All(Foreign, resource => Assert.Equal(Outcome.NotApplicable, Judge(resource).Outcome));

    [Fact]
    public void Several_are_judged_each_by_itself()
    {
        var unread = Good.Without(ReadOf(Good));
        Resource[] resources = [Good with { Arn = "1" }, Bad with { Arn = "2" }, unread with { Arn = "3" }, Good with { Arn = "4" }];
        Assert.Equal(
            [("1", Outcome.Passed), ("2", Outcome.Failed), ("3", Outcome.Unknown), ("4", Outcome.Passed)],
            JudgeAll(resources).Select(judgement => (judgement.Resource.Arn, judgement.Outcome)));
    }

    [Fact]
    public void It_is_unknown_while_any_part_that_it_reads_is_unread()
    {
        foreach (var part in ReadOf(Good))
        {
            var verdict = Judge(Good.Without(part));
            Assert.True(verdict.Outcome == Outcome.Unknown, $"{part} is unread, and it is {verdict.Outcome}: {verdict.Reason}");
            Assert.Equal([new Unread("any:Call", "AccessDenied")], verdict.Unread);
            Assert.NotEqual(Outcome.Passed, Judge(Bad.Without(part)).Outcome);
        }
    }

    protected Verdict Judge(Resource resource) => Judge(resource, new ControlParameters());

    protected Verdict Judge(Resource resource, ControlParameters parameters) =>
        Assert.NotNull(Control.Judge(resource, Sample.With(parameters)));

    protected void Passes(Resource resource) => Assert.Equal((Outcome.Passed, ""), (Judge(resource).Outcome, Fault(resource)));

    protected void Fails(Resource resource, string why)
    {
        var verdict = Judge(resource);
        Assert.Equal((Outcome.Failed, why), (verdict.Outcome, verdict.Reason));
    }

    protected void DoesNotApply(Resource resource) => Assert.Equal(Outcome.NotApplicable, Judge(resource).Outcome);

    protected void IsUnknown(Resource resource) => Assert.Equal(Outcome.Unknown, Judge(resource).Outcome);

    private string Fault(Resource resource) => Judge(resource) is { Outcome: not Outcome.Passed } verdict ? verdict.Reason : "";

    private List<string> ReadOf(Resource resource) =>
        [.. Control.Metadata.Reads.Where(field => field.Resource == resource.GetType().Name).Select(field => field.Name)];

    private IEnumerable<Judgement> JudgeAll(params IEnumerable<Resource> resources)
    {
        var run = new ControlRun([Control], Sample.Context);
        return resources.SelectMany(run.Judge);
    }
}

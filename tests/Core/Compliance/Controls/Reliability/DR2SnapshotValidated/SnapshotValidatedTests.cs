using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Reliability.DR2SnapshotValidated;

public class SnapshotValidatedTests() : ControlSpecification("DR.2")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { LastValidation = Sample.None<ValidationFact>() };

    protected override string Why => "no snapshot of it was ever validated";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.Member,
        Sample.Replica,
        Sample.Instance with { Tags = Sample.Tags() },
    ];

    [Theory]
    [InlineData(0, Outcome.Passed)]
    [InlineData(-1, Outcome.Passed)]
    [InlineData(1, Outcome.Failed)]
    public void Exactly_the_cadence_ago_is_soon_enough(int secondsLonger, Outcome outcome)
    {
        var passed = Sample.Now - TimeSpan.FromDays(1) - TimeSpan.FromSeconds(secondsLonger);
        Assert.Equal(outcome, Judge(Sample.Cluster with { LastValidation = new ValidationFact(passed, "failed", null) }).Outcome);
    }

    [Fact]
    public void One_that_only_failed_says_so() => Fails(
        Sample.Instance with { LastValidation = new ValidationFact(null, "failed", null) },
        "no snapshot of it ever passed; the last validation ended failed");

    [Fact]
    public void Without_a_policy_it_is_unknown() =>
        Assert.Equal(Outcome.Unknown, Control.Judge(Sample.Instance, new ControlContext { Now = Sample.Now })!.Value.Outcome);
}

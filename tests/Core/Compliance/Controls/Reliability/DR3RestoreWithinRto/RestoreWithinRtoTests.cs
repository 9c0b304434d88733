using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Reliability.DR3RestoreWithinRto;

public class RestoreWithinRtoTests() : ControlSpecification("DR.3")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { LastValidation = Sample.None<ValidationFact>() };

    protected override string Why => "no restore of it was ever measured";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.Member,
        Sample.Replica,
        Sample.Instance with { Tags = Sample.Tags() },
    ];

    [Theory]
    [InlineData(3599, Outcome.Passed)]
    [InlineData(3600, Outcome.Passed)]
    [InlineData(3601, Outcome.Failed)]
    public void Exactly_the_promise_is_kept(int seconds, Outcome outcome) => Assert.Equal(
        outcome,
        Judge(Sample.Cluster with { LastValidation = new ValidationFact(null, "failed", TimeSpan.FromSeconds(seconds)) }).Outcome);

    [Fact]
    public void Without_a_policy_it_is_unknown() =>
        Assert.Equal(Outcome.Unknown, Control.Judge(Sample.Instance, new ControlContext { Now = Sample.Now })!.Value.Outcome);
}

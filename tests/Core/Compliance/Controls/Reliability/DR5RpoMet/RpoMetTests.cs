using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Reliability.DR5RpoMet;

public class RpoMetTests() : ControlSpecification("DR.5")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { LatestRestorableTime = Read.Of((DateTimeOffset?)null) };

    protected override string Why => "it can't be restored to any point in time: automated backups are off, or have not begun";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.Member,
        Sample.Replica,
        Sample.Instance with { Tags = Sample.Tags() },
    ];

    [Theory]
    [InlineData(899, Outcome.Passed)]
    [InlineData(900, Outcome.Passed)]
    [InlineData(901, Outcome.Failed)]
    public void Exactly_the_promise_is_kept(int seconds, Outcome outcome) =>
        Assert.Equal(outcome, Judge(Sample.Cluster with { LatestRestorableTime = Sample.Now.AddSeconds(-seconds) }).Outcome);

    [Fact]
    public void Without_a_policy_it_is_unknown() =>
        Assert.Equal(Outcome.Unknown, Control.Judge(Sample.Instance, new ControlContext { Now = Sample.Now })!.Value.Outcome);
}

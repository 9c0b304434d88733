using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.Core.Tests.Compliance.Scans;

public class ScoreTallyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    private readonly ScoreTally _tally = new(ControlCatalogue.All.Select(control => control.Metadata));

    private void Add(Outcome outcome, string control = "RDS.2", string account = "111122223333", string? team = null) => _tally.Add(new Finding
    {
        Id = "f",
        Control = control,
        Title = "t",
        Severity = Severity.High,
        Resource = new ResourceRef(account, "eu-west-1", "AWS::RDS::DBInstance", "arn", "id") { Team = team },
        Outcome = outcome,
        OutcomeSince = Now,
        Reason = "r",
        FirstSeen = Now,
        LastSeen = Now,
    });

    [Fact]
    public void Nothing_counted_is_no_score() => Assert.Equal(Score.None, _tally.Card.Overall);

    [Fact]
    public void Each_outcome_counts_once_overall_and_in_every_part()
    {
        Add(Outcome.Passed, team: "shop");
        Add(Outcome.Failed);
        Add(Outcome.Unknown, account: "444455556666");
        Add(Outcome.NotApplicable, control: "RDS.3");

        var card = _tally.Card;
        Assert.Equal(new Score(1, 1, 1, 0, 1), card.Overall);
        Assert.Equal(new Score(0, 0, 1, 0, 0), card.ByAccount["444455556666"]);
        Assert.Equal(new Score(1, 0, 0, 0, 0), card.ByTeam["shop"]);
        Assert.Equal(new Score(0, 1, 1, 0, 1), card.ByTeam[""]);
        Assert.Equal(new Score(1, 1, 1, 0, 0), card.ByControl["RDS.2"]);
        Assert.Equal(new Score(1, 1, 1, 0, 1), card.ByFramework[Frameworks.Nist]);
    }
}

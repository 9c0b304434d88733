using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Waivers;
using DataReliability.Core.Tests.Compliance.Findings;

namespace DataReliability.Core.Tests.Compliance.Scans;

public class ScoreKeeperTests
{
    [Fact]
    public void Unknown_counts_against_and_a_waived_failure_counts_neither_way()
    {
        var keeper = new ScoreKeeper(ControlCatalogue.Metadata);
        Outcome[] outcomes = [Outcome.Passed, Outcome.Passed, Outcome.Passed, Outcome.Failed, Outcome.Unknown, Outcome.NotApplicable];
        foreach (var outcome in outcomes)
            keeper.Add(FindingSample.After(outcome));
        keeper.Add(FindingSample.After(Outcome.Failed) with
        {
            Waiver = new AppliedWaiver("w", "ada", "why", "bob", Sample.Now, EndsSoon: false, Retroactive: false),
        });
        keeper.Add(FindingSample.After(Outcome.Passed) with { GoneAt = Sample.Now });
        var score = keeper.Card().Overall;
        Assert.Equal(new Score(Passed: 3, Failed: 1, Unknown: 1, Waived: 1, NotApplicable: 1), score);
        Assert.Equal((60.0, 7), (score.Percent, score.Total));
    }

    [Fact]
    public void Where_nothing_was_asked_there_is_no_score() =>
        Assert.Null(new Score(Passed: 0, Failed: 0, Unknown: 0, Waived: 2, NotApplicable: 3).Percent);

    [Fact]
    public void It_is_kept_by_account_team_framework_and_control()
    {
        var keeper = new ScoreKeeper(ControlCatalogue.Metadata);
        keeper.Add(Of("RDS.10", Outcome.Passed, "2", "payments"));
        keeper.Add(Of("RDS.2", Outcome.Failed, "1", team: null));
        keeper.Add(Of("RDS.2", Outcome.Passed, "2", "payments"));
        var card = keeper.Card();
        Assert.Equal([("1", 0.0), ("2", 100.0)], Percents(card.ByAccount));
        Assert.Equal([("", 0.0), ("payments", 100.0)], Percents(card.ByTeam));
        Assert.Equal([("RDS.2", 50.0), ("RDS.10", 100.0)], Percents(card.ByControl));
        Assert.Equal(3, card.ByFramework[Frameworks.Fsbp].Total);
        Assert.Equal(2, card.ByFramework[Frameworks.Cis].Total);
        Assert.DoesNotContain(Frameworks.Tagging, card.ByFramework.Keys);
    }

    private static Finding Of(string control, Outcome outcome, string account, string? team) => FindingSample.After(outcome) with
    {
        Control = control,
        Resource = FindingSample.Resource() with { Account = account, Team = team },
    };

    private static IEnumerable<(string Name, double Percent)> Percents(IReadOnlyDictionary<string, Score> scores) =>
        scores.Select(score => (score.Key, score.Value.Percent!.Value));
}

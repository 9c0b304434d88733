using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.TestSupport.Compliance;

/// <summary>Counts sample findings into a score card.</summary>
internal sealed class ScoreTally
{
    private static readonly Dictionary<string, IReadOnlyList<FrameworkRequirement>> Frameworks =
        SampleScan.Controls.ToDictionary(control => control.Id, control => control.Frameworks, StringComparer.Ordinal);

    private readonly Dictionary<string, Score> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Score> _teams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Score> _frameworks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Score> _controls = new(StringComparer.Ordinal);
    private Score _overall = Score.None;

    public void Add(Finding finding)
    {
        _overall = Plus(_overall, finding);
        Count(_accounts, finding.Resource.Account, finding);
        Count(_teams, finding.Resource.Team ?? "", finding);
        Count(_controls, finding.Control, finding);
        foreach (var framework in Frameworks[finding.Control])
            Count(_frameworks, framework.Framework, finding);
    }

    public ScoreCard Card() => new(_overall, _accounts, _teams, _frameworks, _controls);

    private static void Count(Dictionary<string, Score> scores, string key, Finding finding) =>
        scores[key] = Plus(scores.GetValueOrDefault(key, Score.None), finding);

    private static Score Plus(Score score, Finding finding) => finding switch
    {
        { IsWaived: true } => score with { Waived = score.Waived + 1 },
        { Outcome: Outcome.Failed } => score with { Failed = score.Failed + 1 },
        { Outcome: Outcome.Unknown } => score with { Unknown = score.Unknown + 1 },
        { Outcome: Outcome.Passed } => score with { Passed = score.Passed + 1 },
        _ => score with { NotApplicable = score.NotApplicable + 1 },
    };
}

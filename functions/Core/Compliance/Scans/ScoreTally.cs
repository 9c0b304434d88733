using DataReliability.Core.Compliance.Findings;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>Counts findings one by one, and holds none of them. Not safe for concurrent use.</summary>
/// <param name="controls">The controls that were asked: they know the frameworks.</param>
public sealed class ScoreTally(IEnumerable<ControlMetadata> controls)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _frameworks = controls.ToDictionary(
        control => control.Id, control => (IReadOnlyList<string>)[.. control.Frameworks.Select(f => f.Framework)], StringComparer.Ordinal);

    private readonly Dictionary<string, Score> _byAccount = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Score> _byTeam = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Score> _byFramework = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Score> _byControl = new(StringComparer.Ordinal);
    private Score _overall = Score.None;

    /// <summary>The score so far.</summary>
    public ScoreCard Card => new(_overall, _byAccount, _byTeam, _byFramework, _byControl);

    /// <summary>Counts a finding.</summary>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        _overall = Plus(_overall, finding);
        Count(_byAccount, finding.Resource.Account, finding);
        Count(_byTeam, finding.Resource.Team ?? "", finding);
        Count(_byControl, finding.Control, finding);
        foreach (var framework in _frameworks.GetValueOrDefault(finding.Control, []))
            Count(_byFramework, framework, finding);
    }

    private static void Count(Dictionary<string, Score> scores, string name, Finding finding) =>
        scores[name] = Plus(scores.GetValueOrDefault(name, Score.None), finding);

    private static Score Plus(Score score, Finding finding) => finding switch
    {
        { IsWaived: true } => score with { Waived = score.Waived + 1 },
        { Outcome: Outcome.Passed } => score with { Passed = score.Passed + 1 },
        { Outcome: Outcome.Failed } => score with { Failed = score.Failed + 1 },
        { Outcome: Outcome.NotApplicable } => score with { NotApplicable = score.NotApplicable + 1 },
        _ => score with { Unknown = score.Unknown + 1 },
    };
}

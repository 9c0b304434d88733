using DataReliability.Core.Compliance.Findings;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>Counts findings one by one into scores. Of resources that are gone nothing is counted.</summary>
/// <param name="metadata">Of the controls, by id.</param>
public sealed class ScoreKeeper(IReadOnlyDictionary<string, ControlMetadata> metadata)
{
    private readonly Dictionary<string, Score> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Score> _teams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Score> _frameworks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Score> _controls = new(StringComparer.Ordinal);
    private Score _overall = Score.None;

    /// <summary>Counts a finding, its waiver laid over it.</summary>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.GoneAt is not null)
            return;
        _overall = Plus(_overall, finding);
        Count(_accounts, finding.Resource.Account, finding);
        Count(_teams, finding.Resource.Team ?? "", finding);
        Count(_controls, finding.Control, finding);
        foreach (var requirement in metadata[finding.Control].Frameworks)
            Count(_frameworks, requirement.Framework, finding);
    }

    /// <summary>The scores of what was added so far, names in order.</summary>
    public ScoreCard Card() => new(
        _overall,
        Sorted(_accounts, StringComparer.Ordinal),
        Sorted(_teams, StringComparer.Ordinal),
        Sorted(_frameworks, StringComparer.Ordinal),
        Sorted(_controls, Comparer<string>.Create(ControlOrder.Compare)));

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

    private static OrderedDictionary<string, Score> Sorted(Dictionary<string, Score> scores, IComparer<string> order) =>
        new(scores.OrderBy(score => score.Key, order), StringComparer.Ordinal);
}

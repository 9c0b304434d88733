using DataReliability.Core.Compliance.Findings;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>Counts findings one by one into scores. Of resources that are gone nothing is counted.</summary>
/// <param name="metadata">Of the controls, by id.</param>
public sealed class ScoreKeeper(IReadOnlyDictionary<string, ControlMetadata> metadata)
{
    private readonly Dictionary<string, Counts> _accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Counts> _teams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Counts> _frameworks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Counts> _controls = new(StringComparer.Ordinal);
    private readonly Counts _overall = new();

    /// <summary>Counts a finding, its waiver laid over it.</summary>
    public void Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.GoneAt is not null)
            return;
        _overall.Add(finding);
        Count(_accounts, finding.Resource.Account, finding);
        Count(_teams, finding.Resource.Team ?? "", finding);
        Count(_controls, finding.Control, finding);
        foreach (var requirement in metadata[finding.Control].Frameworks)
            Count(_frameworks, requirement.Framework, finding);
    }

    /// <summary>The scores of what was added so far, names in order.</summary>
    public ScoreCard Card() => new(
        _overall.Score(),
        Sorted(_accounts, StringComparer.Ordinal),
        Sorted(_teams, StringComparer.Ordinal),
        Sorted(_frameworks, StringComparer.Ordinal),
        Sorted(_controls, Comparer<string>.Create(ControlOrder.Compare)));

    private static void Count(Dictionary<string, Counts> scores, string name, Finding finding)
    {
        if (!scores.TryGetValue(name, out var counts))
            scores[name] = counts = new Counts();
        counts.Add(finding);
    }

    private static OrderedDictionary<string, Score> Sorted(Dictionary<string, Counts> scores, IComparer<string> order) =>
        new(scores.OrderBy(score => score.Key, order).Select(score => KeyValuePair.Create(score.Key, score.Value.Score())), StringComparer.Ordinal);

    private sealed class Counts
    {
        private int _passed;
        private int _failed;
        private int _unknown;
        private int _notApplicable;
        private int _waived;

        public void Add(Finding finding) => _ = finding switch
        {
            { IsWaived: true } => _waived++,
            { Outcome: Outcome.Passed } => _passed++,
            { Outcome: Outcome.Failed } => _failed++,
            { Outcome: Outcome.NotApplicable } => _notApplicable++,
            _ => _unknown++,
        };

        public Score Score() => new(Passed: _passed, Failed: _failed, Unknown: _unknown, Waived: _waived, NotApplicable: _notApplicable);
    }
}

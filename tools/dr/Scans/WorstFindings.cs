using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.Dr.Scans;

/// <summary>The worst findings of those that pass by, and how bad it is.</summary>
internal sealed class WorstFindings
{
    /// <summary>How many are kept.</summary>
    public const int Kept = 25;

    private readonly SortedSet<Finding> _worst = new(FindingOrder.WorstFirst);

    /// <summary>The highest severity that failed, without a waiver, or could not be judged; null when nothing did.</summary>
    public Severity? Highest { get; private set; }

    /// <summary>Worst first.</summary>
    public IReadOnlyList<Finding> All => [.. _worst];

    public void Add(Finding finding)
    {
        if (finding.IsWaived || finding.Outcome is not (Outcome.Failed or Outcome.Unknown))
            return;
        if (Highest is not { } highest || finding.Severity > highest)
            Highest = finding.Severity;
        if (_worst.Count == Kept && FindingOrder.WorstFirst.Compare(finding, _worst.Max) >= 0)
            return;
        _worst.Add(finding);
        if (_worst.Count > Kept)
            _worst.Remove(_worst.Max!);
    }
}

using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport;

/// <summary>What is to be known of all findings at once, gathered as they pass. Bounded whatever their number.</summary>
internal sealed class FindingTally
{
    /// <summary>How many of the worst are kept.</summary>
    public const int Kept = 1500;

    private readonly PriorityQueue<Finding, Finding> _worst = new(Comparer<Finding>.Create((x, y) => FindingOrder.WorstFirst.Compare(y, x)));
    private readonly Dictionary<Severity, int> _failed = [];

    /// <summary>Findings that could not be evaluated, failed or are waived, of resources that are there.</summary>
    public int OpenCount { get; private set; }

    /// <summary>Why findings could not be evaluated.</summary>
    public UnreadCauses Causes { get; } = new();

    /// <summary>Failures of a severity that no waiver covers.</summary>
    public int Failed(Severity severity) => _failed.GetValueOrDefault(severity);

    /// <summary>Takes a finding.</summary>
    public void Add(Finding finding)
    {
        if (finding.GoneAt is not null || finding.Outcome is Outcome.Passed or Outcome.NotApplicable)
            return;
        OpenCount++;
        Causes.Add(finding);
        if (finding is { Outcome: Outcome.Failed, IsWaived: false })
            _failed[finding.Severity] = Failed(finding.Severity) + 1;
        if (_worst.Count < Kept)
            _worst.Enqueue(finding, finding);
        else
            _worst.EnqueueDequeue(finding, finding);
    }

    /// <summary>The worst of them, worst first, at most <see cref="Kept"/>.</summary>
    public IReadOnlyList<Finding> Worst() =>
        [.. _worst.UnorderedItems.Select(item => item.Element).Order(FindingOrder.WorstFirst)];
}

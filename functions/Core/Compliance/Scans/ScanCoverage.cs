using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>What a scan looked at, once its tasks have ended or are given up.</summary>
/// <param name="scope">What it was to look at.</param>
/// <param name="tasks">How far it came.</param>
public sealed class ScanCoverage(ScanScope scope, IReadOnlyList<ScanTask> tasks)
{
    private readonly Dictionary<ScanPlace, ScanTask> _tasks = tasks.ToDictionary(task => task.Place);

    /// <summary>Whether it looked where a finding is.</summary>
    public Sighting Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var place = new ScanPlace(finding.Resource.Account, finding.Resource.Region);
        if (!scope.Judges(finding.Control) || !scope.Places.Contains(place))
            return new Sighting.OutOfScope();
        if (!_tasks.TryGetValue(place, out var task) || task.Status != ScanTaskStatus.Done)
            return new Sighting.Incomplete([new Unread($"scan of {place}", task?.MissingReason ?? "it did not end")]);
        return task.Gaps.FirstOrDefault(gap => gap.Type == finding.Resource.Type) is { } gap
            ? new Sighting.Incomplete(gap.Unread)
            : new Sighting.Complete();
    }
}

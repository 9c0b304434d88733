using DataReliability.Core.Workflows;

namespace DataReliability.Simulator.Recording;

/// <summary>What a write noted in the timeline, as the end of a line.</summary>
/// <param name="entries">The entries.</param>
public sealed class Notes(IReadOnlyList<TimelineEntry> entries)
{
    /// <summary>Nothing, or a colon and the entries.</summary>
    public override string ToString() => entries.Count == 0 ? "" : $": {string.Join("; ", entries.Select(entry => entry.Text))}";
}

namespace DataReliability.Core.Workflows;

/// <summary>One line of a workflow's history.</summary>
/// <param name="Version">The version of the record that it came with.</param>
/// <param name="Index">Its place among those of the same version, from 0.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Status">The status after it.</param>
/// <param name="Text">What happened and why, for people.</param>
public sealed record TimelineEntry(long Version, int Index, DateTimeOffset At, string Status, string Text);

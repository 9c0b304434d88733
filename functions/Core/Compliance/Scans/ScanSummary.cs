using System.Text.Json.Serialization;
using DataReliability.Core.Compliance.Waivers;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>All of a scan's report but its findings, which may be many.</summary>
public sealed record ScanSummary
{
    /// <summary>The shape's version: 1.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The scan's id: sorts by time, unique.</summary>
    public required string ScanId { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When its last task ended or its deadline passed, UTC.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>What it was to look at.</summary>
    public required ScanScope Scope { get; init; }

    /// <summary>Every task of the scope, in its order.</summary>
    public required IReadOnlyList<ScanTask> Tasks { get; init; }

    /// <summary>The scores.</summary>
    public required ScoreCard Scores { get; init; }

    /// <summary>Overall scores of earlier scans of the same scope, oldest first, then this one's.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; init; } = [];

    /// <summary>The scan that <see cref="ScanReport.Changes"/> compares with; null for the first one.</summary>
    public string? PreviousScanId { get; init; }

    /// <summary>Every waiver, with where it stands.</summary>
    public IReadOnlyList<WaiverStatus> Waivers { get; init; } = [];

    /// <summary>The tasks that did not come to their end: each says why.</summary>
    [JsonIgnore]
    public IReadOnlyList<ScanTask> Missing => [.. Tasks.Where(task => task.Status != ScanTaskStatus.Done)];
}

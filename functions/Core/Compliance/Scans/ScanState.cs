namespace DataReliability.Core.Compliance.Scans;

/// <summary>All that a scan knows.</summary>
public sealed record ScanState
{
    /// <summary>Its id: sorts by time.</summary>
    public required string ScanId { get; init; }

    /// <summary>When it began, and the time at which all of it judges, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ends, whatever is missing, UTC.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>What it looks at.</summary>
    public required ScanScope Scope { get; init; }

    /// <summary>Where it stands.</summary>
    public ScanStage Stage { get; init; }

    /// <summary>How many of its places have been handed out, in their order.</summary>
    public int HandedOut { get; init; }

    /// <summary>When its last place ended or was given up, UTC; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How its places ended, in their order; empty before.</summary>
    public IReadOnlyList<ScanTask> Tasks { get; init; } = [];

    /// <summary>Of all that was judged; empty before <see cref="EndedAt"/>.</summary>
    public string InventorySha256 { get; init; } = "";

    /// <summary>How often the report was asked for.</summary>
    public int ReportAttempt { get; init; }

    /// <summary>When it was asked for last, UTC; null before.</summary>
    public DateTimeOffset? ReportAskedAt { get; init; }

    /// <summary>What a report is written from.</summary>
    /// <exception cref="InvalidOperationException">Its places have not ended.</exception>
    public EndedScan ToEnded() => new(
        ScanId, StartedAt, EndedAt ?? throw new InvalidOperationException($"scan {ScanId} has not ended"), Scope, Tasks, InventorySha256);
}

using System.Text.Json.Serialization;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Waivers;

namespace DataReliability.Core.Compliance.Findings;

/// <summary>What one control says of one resource, over all scans. Kept for every outcome. Times are those of scans, UTC.</summary>
public sealed record Finding
{
    /// <summary>Stable across scans: see <see cref="FindingId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>The control's id, such as <c>RDS.1</c>.</summary>
    public required string Control { get; init; }

    /// <summary>The control's title when last judged.</summary>
    public required string Title { get; init; }

    /// <summary>The control's severity when last judged.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The resource as last seen.</summary>
    public required ResourceRef Resource { get; init; }

    /// <summary>What the last scan that judged it found.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The first of the scans in a row that found <see cref="Outcome"/>.</summary>
    public required DateTimeOffset OutcomeSince { get; init; }

    /// <summary>Why, in one sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>For Unknown: what could not be read. Empty otherwise.</summary>
    public IReadOnlyList<Unread> Unread { get; init; } = [];

    /// <summary>The first scan that judged it.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>The last scan that judged it, whatever the outcome.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>Whether a failure is under way: it failed, and no scan has since seen it good or gone. Unknown leaves it open.</summary>
    public bool Open { get; init; }

    /// <summary>When the failure under way, or the last one, was first found; null when it never failed.</summary>
    public DateTimeOffset? FailedSince { get; init; }

    /// <summary>When the last failure was seen to be over; null while <see cref="Open"/> or when it never failed.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>When it last failed again after it was resolved; null when it never did.</summary>
    public DateTimeOffset? ReopenedAt { get; init; }

    /// <summary>How often it failed again after it was resolved.</summary>
    public int Reopened { get; init; }

    /// <summary>When the resource was found to be gone; null while it is there.</summary>
    public DateTimeOffset? GoneAt { get; init; }

    /// <summary>What <see cref="ChangedAt"/> changed; Unchanged when nothing ever did.</summary>
    public ChangeKind LastChange { get; init; }

    /// <summary>The last scan that changed it. Kept with the finding, so that a scan that is resumed tells the same changes.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>The outcome before <see cref="LastChange"/>; null when it was never judged before.</summary>
    public Outcome? OutcomeBefore { get; init; }

    /// <summary>The waiver in force at the scan; null for none. Computed at each scan, never kept: it ends by itself.</summary>
    public AppliedWaiver? Waiver { get; init; }

    /// <summary>What it counts as: its outcome, but a failure with a waiver in force is no failure.</summary>
    [JsonIgnore]
    public bool IsWaived => Outcome == Outcome.Failed && Waiver is not null;
}

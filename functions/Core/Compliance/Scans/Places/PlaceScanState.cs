using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>All that the scan of one place knows.</summary>
public sealed record PlaceScanState
{
    /// <summary>The id of the scan that it is a part of.</summary>
    public required string ScanId { get; init; }

    /// <summary>The time at which all of the scan judges, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it ends, wherever it stands, UTC.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Ids of the controls; empty for all of the catalogue.</summary>
    public required IReadOnlyList<string> Controls { get; init; }

    /// <summary>What the report says of it.</summary>
    public required ScanTask Task { get; init; }

    /// <summary>The page that is to be read next; null for the first one.</summary>
    public InventoryPosition? Position { get; init; }

    /// <summary>Of all that was judged so far, page upon page: 64 lower-case hexadecimal digits.</summary>
    public string InventorySha256 { get; init; } = EmptySha256;

    /// <summary>When a worker was asked for or came forward last, UTC.</summary>
    public required DateTimeOffset MovedAt { get; init; }

    /// <summary>How often a worker was asked for since pages were last read.</summary>
    public int Asked { get; init; }

    /// <summary>How many steps in a row read no page.</summary>
    public int Failed { get; init; }

    /// <summary>What kept the last of those from reading; null when none failed.</summary>
    public string? LastFailure { get; init; }

    /// <summary>Before when nobody tries again what failed, UTC; null when nothing did.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Of nothing at all.</summary>
    public const string EmptySha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
}

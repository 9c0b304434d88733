using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>The part of a scan that looks at one account in one Region.</summary>
public sealed record ScanTask
{
    /// <summary>Where it looks.</summary>
    public required ScanPlace Place { get; init; }

    /// <summary>How far it came.</summary>
    public required ScanTaskStatus Status { get; init; }

    /// <summary>Why it is missing, for people: no access to the account, Region not opted in, deadline passed; null unless missing.</summary>
    public string? MissingReason { get; init; }

    /// <summary>When it began; null before.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How many resources it judged.</summary>
    public int Resources { get; init; }

    /// <summary>How many API calls it made.</summary>
    public int Calls { get; init; }

    /// <summary>Types of which not all could be listed: nothing of these types is taken for gone.</summary>
    public IReadOnlyList<ListingGap> Gaps { get; init; } = [];
}

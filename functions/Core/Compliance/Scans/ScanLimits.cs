namespace DataReliability.Core.Compliance.Scans;

/// <summary>How patient a scan is.</summary>
public sealed record ScanLimits
{
    /// <summary>How long a scan may take before its report is written without what is missing. Default 4 hours.</summary>
    public TimeSpan DeadlineAfter { get; init; } = TimeSpan.FromHours(4);

    /// <summary>How long after the deadline places that have not ended are waited for. Default 10 minutes: longer than a worker runs.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How often the places are looked at. Default 30 seconds.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many places are handed out at once. Default 25.</summary>
    public int HandOutAtOnce { get; init; } = 25;

    /// <summary>How long a report may take before it is asked for again. Default 20 minutes: longer than its function runs.</summary>
    public TimeSpan ReportTime { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>How often a report is asked for before it is given up. Default 3.</summary>
    public int MaxReportAttempts { get; init; } = 3;
}

using DataReliability.Core.Snapshots.Restores;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>How patient a validation is.</summary>
public sealed record ValidationLimits
{
    /// <summary>How often the world is looked at. Default 30 seconds; RDS events bring looks forward.</summary>
    public TimeSpan PollInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a restore is asked for. Default 12, which with the waits between is two hours.</summary>
    public int MaxRestoreAsks { get; init; } = 12;

    /// <summary>How often the password is asked to be set. Default 10.</summary>
    public int MaxOpenAsks { get; init; } = 10;

    /// <summary>How soon after asking for the password "nothing is pending" is believed. Default 10 seconds.</summary>
    public TimeSpan OpenSettlesIn { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a report may take. Default 20 minutes, more than the function's 15.</summary>
    public TimeSpan ReportWithin { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>How many requests may bring nothing before checks are given up. Default 3.</summary>
    public int MaxSilences { get; init; } = 3;

    /// <summary>How the restore is torn down.</summary>
    public TeardownLimits Teardown { get; init; } = new();

    /// <summary>How long to wait before asking for a restore again: 1, 2, 4, 8, then 15 minutes.</summary>
    /// <param name="asks">How often it was asked for.</param>
    public static TimeSpan BackOff(int asks) => TimeSpan.FromMinutes(Math.Min(15, 1 << Math.Clamp(asks - 1, 0, 4)));
}

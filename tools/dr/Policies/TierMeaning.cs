using System.Globalization;
using DataReliability.Core.Fleet;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Policies;

/// <summary>What a tier promises, in sentences.</summary>
internal static class TierMeaning
{
    public static IEnumerable<string> Of(TierPolicy tier)
    {
        yield return $"loses at most {Span(tier.Rpo)} of data, serves again within {Span(tier.Rto)} of a restore";
        yield return $"its newest snapshot is restored and proven every {Span(tier.Cadence).Replace("one ", "", StringComparison.Ordinal)}";
        yield return $"checks: {string.Join(", ", Checks(tier.Checks))}";
    }

    public static IEnumerable<string> Checks(CheckPolicy checks)
    {
        yield return "it answers";
        if (checks.Pages)
            yield return "every page's checksum";
        if (checks.Structure)
            yield return "heaps and indexes (amcheck)";
        if (checks.RowCounts is { } rows)
            yield return string.Create(CultureInfo.InvariantCulture, $"no table of {rows.MinRows:N0} rows or more shrinks by over {rows.MaxDecrease * 100:0.##} %");
        foreach (var freshness in checks.Freshness)
            yield return $"rows of {freshness.Table} are fresh by {freshness.Column}";
        foreach (var assertion in checks.Assertions)
            yield return assertion.Name;
    }

    private static string Span(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } when span == TimeSpan.FromDays(span.Days) => Count(span.Days, "day"),
        { TotalHours: >= 1 } when span == TimeSpan.FromHours(Math.Floor(span.TotalHours)) => Count((int)span.TotalHours, "hour"),
        { TotalHours: < 1 } => Count((int)span.TotalMinutes, "minute"),
        _ => DisplayText.Span(span),
    };

    private static string Count(int count, string unit) => count == 1 ? $"one {unit}" : $"{count} {unit}s";
}

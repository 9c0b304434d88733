namespace DataReliability.LocalCloud.CloudWatch.Metrics;

/// <summary>What was measured at an instant, or within a period.</summary>
/// <param name="At">Modelled time.</param>
/// <param name="Values">The values behind the sums, for percentiles; at most <see cref="MostValues"/> of them.</param>
internal sealed record MetricPoint(DateTimeOffset At, double Count, double Sum, double Minimum, double Maximum, IReadOnlyList<double> Values)
{
    public const int MostValues = 500;

    public static MetricPoint Of(DateTimeOffset at, double value) => new(at, 1, value, value, value, [value]);

    /// <summary>Several points as one; there must be one at least.</summary>
    public static MetricPoint Join(DateTimeOffset at, IReadOnlyCollection<MetricPoint> points) => new(
        at, points.Sum(p => p.Count), points.Sum(p => p.Sum), points.Min(p => p.Minimum), points.Max(p => p.Maximum),
        [.. points.SelectMany(p => p.Values).Take(MostValues)]);

    /// <summary>A statistic: Average, Sum, Minimum, Maximum, SampleCount or a percentile such as p99.</summary>
    /// <exception cref="FormatException">It is none that is served.</exception>
    public double Statistic(string name) => name switch
    {
        "Average" => Count == 0 ? 0 : Sum / Count,
        "Sum" => Sum,
        "Minimum" => Minimum,
        "Maximum" => Maximum,
        "SampleCount" => Count,
        _ => Percentile(name),
    };

    public static bool IsStatistic(string name) => name is "Average" or "Sum" or "Minimum" or "Maximum" or "SampleCount" || Share(name) is not null;

    private static double? Share(string name) => name.StartsWith('p') && double.TryParse(name.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture, out var share)
        && share is >= 0 and <= 100 ? share / 100 : null;

    private double Percentile(string name)
    {
        var share = Share(name) ?? throw new FormatException($"the statistic '{name}' is not served; served are Average, Sum, Minimum, Maximum, SampleCount and percentiles such as p99");
        var sorted = Values.Order().ToList();
        return sorted.Count == 0 ? 0 : sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
    }
}

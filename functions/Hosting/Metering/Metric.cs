using AWS.Lambda.Powertools.Metrics;

namespace DataReliability.Hosting.Metering;

/// <summary>A metric that functions write. docs/metrics.md lists all of them, and a test compares the two. Beside its values
/// each has the dimensions <c>Service</c> and <c>FunctionName</c> and no others, so that their number stays that of the
/// functions.</summary>
/// <param name="Name">Its name in CloudWatch.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Says">What it counts or measures, and when it is written.</param>
/// <param name="Zeros">Whether a count of 0 is written too. CloudWatch bills a metric for each hour in which it is written.</param>
public sealed record Metric(string Name, MetricUnit Unit, string Says, bool Zeros = false)
{
    /// <summary>Adds a value.</summary>
    public void AddTo(IMetrics metrics, double value)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        if (value > 0 || Zeros || Unit != MetricUnit.Count)
            metrics.AddMetric(Name, value, Unit);
    }

    /// <summary>Adds a duration in seconds; nothing for one that is unknown.</summary>
    public void AddTo(IMetrics metrics, TimeSpan? duration)
    {
        // Clocks may step back between two observations; a metric is never negative.
        if (duration is { } known)
            AddTo(metrics, Math.Max(0, known.TotalSeconds));
    }
}

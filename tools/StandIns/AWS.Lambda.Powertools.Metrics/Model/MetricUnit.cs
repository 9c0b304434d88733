namespace AWS.Lambda.Powertools.Metrics;

/// <summary>
/// The units that CloudWatch knows, but for rates: the package stood in for spells those as CloudWatch does not, so a metric
/// in a rate is better kept as a sum and a duration.
/// </summary>
public enum MetricUnit
{
    /// <summary><c>None</c>.</summary>
    None,

    /// <summary><c>Seconds</c>.</summary>
    Seconds,

    /// <summary><c>Microseconds</c>.</summary>
    Microseconds,

    /// <summary><c>Milliseconds</c>.</summary>
    Milliseconds,

    /// <summary><c>Bytes</c>.</summary>
    Bytes,

    /// <summary><c>Kilobytes</c>.</summary>
    Kilobytes,

    /// <summary><c>Megabytes</c>.</summary>
    Megabytes,

    /// <summary><c>Gigabytes</c>.</summary>
    Gigabytes,

    /// <summary><c>Terabytes</c>.</summary>
    Terabytes,

    /// <summary><c>Bits</c>.</summary>
    Bits,

    /// <summary><c>Kilobits</c>.</summary>
    Kilobits,

    /// <summary><c>Megabits</c>.</summary>
    Megabits,

    /// <summary><c>Gigabits</c>.</summary>
    Gigabits,

    /// <summary><c>Terabits</c>.</summary>
    Terabits,

    /// <summary><c>Percent</c>.</summary>
    Percent,

    /// <summary><c>Count</c>.</summary>
    Count,
}

namespace AWS.Lambda.Powertools.Metrics;

/// <summary>How finely CloudWatch keeps a metric, in seconds.</summary>
public enum MetricResolution
{
    /// <summary>A minute.</summary>
    Standard = 60,

    /// <summary>A second.</summary>
    High = 1,

    /// <summary>Left to CloudWatch, which means a minute.</summary>
    Default = 0,
}

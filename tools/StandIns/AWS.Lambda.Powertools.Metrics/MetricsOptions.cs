namespace AWS.Lambda.Powertools.Metrics;

/// <summary>How metrics are written. Null leaves a setting to its environment variable or default.</summary>
public class MetricsOptions
{
    /// <summary>The CloudWatch namespace; by default <c>POWERTOOLS_METRICS_NAMESPACE</c>. Required by the first flush.</summary>
    public string Namespace { get; set; }

    /// <summary>Value of the default dimension <c>Service</c>; by default <c>POWERTOOLS_SERVICE_NAME</c>, else no such dimension.</summary>
    public string Service { get; set; }

    /// <summary>Whether a flush without metrics throws. Default false.</summary>
    public bool? RaiseOnEmptyMetrics { get; set; }

    /// <summary>Whether <see cref="IMetrics.CaptureColdStartMetric"/> writes anything. Default false.</summary>
    public bool? CaptureColdStart { get; set; }

    /// <summary>Dimensions of every metric.</summary>
    public Dictionary<string, string> DefaultDimensions { get; set; }

    /// <summary>Dimension <c>FunctionName</c> of the cold-start metric; by default the context's.</summary>
    public string FunctionName { get; set; }
}

namespace AWS.Lambda.Powertools.Metrics;

/// <summary>Composes the process's metrics.</summary>
public class MetricsBuilder
{
    private readonly MetricsOptions _options = new();

    /// <summary>Sets the CloudWatch namespace.</summary>
    public MetricsBuilder WithNamespace(string nameSpace)
    {
        _options.Namespace = nameSpace;
        return this;
    }

    /// <summary>Sets the service.</summary>
    public MetricsBuilder WithService(string service)
    {
        _options.Service = service;
        return this;
    }

    /// <summary>Sets whether a flush without metrics throws.</summary>
    public MetricsBuilder WithRaiseOnEmptyMetrics(bool raiseOnEmptyMetrics)
    {
        _options.RaiseOnEmptyMetrics = raiseOnEmptyMetrics;
        return this;
    }

    /// <summary>Sets whether cold starts are counted.</summary>
    public MetricsBuilder WithCaptureColdStart(bool captureColdStart)
    {
        _options.CaptureColdStart = captureColdStart;
        return this;
    }

    /// <summary>Sets dimensions of every metric.</summary>
    public MetricsBuilder WithDefaultDimensions(Dictionary<string, string> defaultDimensions)
    {
        _options.DefaultDimensions = defaultDimensions;
        return this;
    }

    /// <summary>Sets the function's name.</summary>
    public MetricsBuilder WithFunctionName(string functionName)
    {
        _options.FunctionName = string.IsNullOrWhiteSpace(functionName) ? null : functionName;
        return this;
    }

    /// <summary>The process's metrics, from now on with these settings.</summary>
    public IMetrics Build() => Metrics.Configure(options =>
    {
        options.Namespace = _options.Namespace;
        options.Service = _options.Service;
        options.RaiseOnEmptyMetrics = _options.RaiseOnEmptyMetrics;
        options.CaptureColdStart = _options.CaptureColdStart;
        options.DefaultDimensions = _options.DefaultDimensions;
        options.FunctionName = _options.FunctionName;
    });
}

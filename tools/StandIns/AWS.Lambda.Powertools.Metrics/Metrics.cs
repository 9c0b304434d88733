using Amazon.Lambda.Core;

namespace AWS.Lambda.Powertools.Metrics;

/// <summary>The metrics of the process. Safe for concurrent use.</summary>
public class Metrics : IMetrics, IDisposable
{
    private static readonly Lazy<Metrics> Only = new(() => new Metrics());

    private readonly Lock _lock = new();
    private readonly EmfDocument _document = new() { Namespace = MetricsEnvironment.Namespace };
    private readonly bool _disabled = MetricsEnvironment.Disabled;
    private string _service;
    private string _functionName;
    private bool _raiseOnEmptyMetrics;
    private bool _captureColdStart;

    private Metrics() => ((IMetrics)this).SetService(null);

    /// <summary>The one instance.</summary>
    public static IMetrics Instance => Only.Value;

    /// <inheritdoc />
    public MetricsOptions Options
    {
        get
        {
            lock (_lock)
                return new MetricsOptions
                {
                    Namespace = _document.Namespace,
                    Service = _service,
                    RaiseOnEmptyMetrics = _raiseOnEmptyMetrics,
                    CaptureColdStart = _captureColdStart,
                    DefaultDimensions = _document.DefaultDimensions,
                    FunctionName = _functionName,
                };
        }
    }

    /// <summary>Applies the options that are set to the one instance and returns it.</summary>
    public static IMetrics Configure(Action<MetricsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var options = new MetricsOptions();
        configure(options);
        var metrics = Instance;
        if (!string.IsNullOrEmpty(options.Namespace))
            metrics.SetNamespace(options.Namespace);
        if (!string.IsNullOrEmpty(options.Service))
            metrics.SetService(options.Service);
        if (options.RaiseOnEmptyMetrics is { } raise)
            metrics.SetRaiseOnEmptyMetrics(raise);
        if (options.CaptureColdStart is { } capture)
            metrics.SetCaptureColdStart(capture);
        if (options.DefaultDimensions is { } dimensions)
            metrics.SetDefaultDimensions(dimensions);
        if (!string.IsNullOrEmpty(options.FunctionName))
            metrics.SetFunctionName(options.FunctionName);
        return metrics;
    }

    void IMetrics.AddMetric(string key, double value, MetricUnit unit, MetricResolution resolution)
    {
        ThrowIfEmpty(key, nameof(key));
        if (value < 0)
            throw new ArgumentException($"Metric '{key}' is {value}: a metric is 0 or more.", nameof(value));
        if (_disabled)
            return;
        lock (_lock)
        {
            if (_document.IsFullFor(key))
                ((IMetrics)this).Flush(metricsOverflow: true);
            _document.Add(key, value, unit, resolution);
        }
    }

    void IMetrics.AddDimension(string key, string value)
    {
        ThrowIfEmpty(key, nameof(key));
        lock (_lock)
            _document.AddDimension(key, value);
    }

    void IMetrics.AddMetadata(string key, object value)
    {
        ThrowIfEmpty(key, nameof(key));
        lock (_lock)
            _document.AddMetadata(key, value);
    }

    void IMetrics.SetDefaultDimensions(Dictionary<string, string> defaultDimensions)
    {
        foreach (var (key, value) in defaultDimensions)
        {
            ThrowIfEmpty(key, nameof(defaultDimensions));
            ThrowIfEmpty(value, nameof(defaultDimensions));
        }

        lock (_lock)
        {
            foreach (var (key, value) in defaultDimensions)
                _document.AddDefaultDimension(key, value);
        }
    }

    void IMetrics.SetNamespace(string nameSpace)
    {
        lock (_lock)
            _document.Namespace = string.IsNullOrWhiteSpace(nameSpace) ? _document.Namespace : nameSpace;
    }

    void IMetrics.SetService(string service)
    {
        var named = string.IsNullOrWhiteSpace(service) ? MetricsEnvironment.Service : service;
        if (string.IsNullOrWhiteSpace(named))
            return;
        lock (_lock)
        {
            _service = named;
            _document.AddDefaultDimension("Service", named);
        }
    }

    void IMetrics.SetRaiseOnEmptyMetrics(bool raiseOnEmptyMetrics) => _raiseOnEmptyMetrics = raiseOnEmptyMetrics;

    void IMetrics.SetCaptureColdStart(bool captureColdStart) => _captureColdStart = captureColdStart;

    void IMetrics.SetFunctionName(string functionName) => _functionName = functionName;

    void IMetrics.ClearDefaultDimensions()
    {
        lock (_lock)
            _document.ClearDefaultDimensions();
    }

    void IMetrics.PushSingleMetric(
        string name,
        double value,
        MetricUnit unit,
        string nameSpace,
        string service,
        Dictionary<string, string> dimensions,
        MetricResolution resolution)
    {
        ThrowIfEmpty(name, nameof(name));
        if (_disabled)
            return;
        var single = new EmfDocument { Namespace = nameSpace ?? _document.Namespace };
        var named = string.IsNullOrWhiteSpace(service) ? MetricsEnvironment.Service : service;
        if (!string.IsNullOrWhiteSpace(named))
            single.AddDimension("Service", named);
        foreach (var (key, dimension) in dimensions ?? [])
            single.AddDimension(key, dimension);
        single.Add(name, value, unit, resolution);
        WriteLine(single);
    }

    void IMetrics.Flush(bool metricsOverflow)
    {
        if (_disabled)
            return;
        lock (_lock)
        {
            if (!_document.HasMetrics && _raiseOnEmptyMetrics)
                throw new SchemaValidationException("No metric was added, and RaiseOnEmptyMetrics asks for one.");
            if (_document.IsEmpty)
            {
                if (!_captureColdStart)
                    Console.WriteLine("##User-WARNING## No application metrics to publish.");
                return;
            }

            WriteLine(_document);
            _document.Clear(keepDimensions: metricsOverflow);
        }
    }

    void IMetrics.CaptureColdStartMetric(ILambdaContext context)
    {
        if (!_captureColdStart)
            return;
        var options = Options;
        var name = options.FunctionName ?? context?.FunctionName;
        if (!string.IsNullOrWhiteSpace(name))
            options.DefaultDimensions["FunctionName"] = name;
        PushSingleMetric("ColdStart", 1, MetricUnit.Count, options.Namespace, options.Service, options.DefaultDimensions);
    }

    /// <inheritdoc cref="IMetrics.AddMetric" />
    public static void AddMetric(
        string key, double value, MetricUnit unit = MetricUnit.None, MetricResolution resolution = MetricResolution.Default) =>
        Instance.AddMetric(key, value, unit, resolution);

    /// <inheritdoc cref="IMetrics.AddDimension" />
    public static void AddDimension(string key, string value) => Instance.AddDimension(key, value);

    /// <inheritdoc cref="IMetrics.AddMetadata" />
    public static void AddMetadata(string key, object value) => Instance.AddMetadata(key, value);

    /// <inheritdoc cref="IMetrics.PushSingleMetric" />
    public static void PushSingleMetric(
        string name,
        double value,
        MetricUnit unit,
        string nameSpace = null,
        string service = null,
        Dictionary<string, string> dimensions = null,
        MetricResolution resolution = MetricResolution.Default) =>
        Instance.PushSingleMetric(name, value, unit, nameSpace, service, dimensions, resolution);

    /// <summary>Flushes.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Flushes, when <paramref name="disposing"/>.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Instance.Flush();
    }

    private static void WriteLine(EmfDocument document) => Console.WriteLine(document.ToJson(TimeProvider.System.GetUtcNow()));

    private static void ThrowIfEmpty(string text, string parameter)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ArgumentNullException(parameter, "A metric, dimension or property needs a name, and a dimension a value.");
    }
}

using Amazon.Lambda.Core;
using AWS.Lambda.Powertools.Metrics;

namespace DataReliability.Hosting.Tests;

/// <summary>Remembers what was counted; throws on what no code here uses.</summary>
internal sealed class RecordingMetrics : IMetrics
{
    public Dictionary<string, double> Values { get; } = [];

    public Dictionary<string, string> Dimensions { get; } = [];

    public int Flushes { get; private set; }

    public MetricsOptions Options => throw new InvalidOperationException("not expected");

    public void AddMetric(string key, double value, MetricUnit unit = MetricUnit.None, MetricResolution resolution = MetricResolution.Default) =>
        Values[key] = Values.GetValueOrDefault(key) + value;

    public void AddDimension(string key, string value) => Dimensions[key] = value;

    public void Flush(bool metricsOverflow = false) => Flushes++;

    public void AddMetadata(string key, object value) => throw new InvalidOperationException("not expected");

    public void SetDefaultDimensions(Dictionary<string, string> defaultDimensions) => throw new InvalidOperationException("not expected");

    public void SetNamespace(string nameSpace) => throw new InvalidOperationException("not expected");

    public void SetService(string service) => throw new InvalidOperationException("not expected");

    public void SetRaiseOnEmptyMetrics(bool raiseOnEmptyMetrics) => throw new InvalidOperationException("not expected");

    public void SetCaptureColdStart(bool captureColdStart) => throw new InvalidOperationException("not expected");

    public void PushSingleMetric(
        string name,
        double value,
        MetricUnit unit,
        string? nameSpace = null,
        string? service = null,
        Dictionary<string, string>? dimensions = null,
        MetricResolution resolution = MetricResolution.Default) => throw new InvalidOperationException("not expected");

    public void ClearDefaultDimensions() => throw new InvalidOperationException("not expected");

    public void SetFunctionName(string functionName) => throw new InvalidOperationException("not expected");

    public void CaptureColdStartMetric(ILambdaContext context) => throw new InvalidOperationException("not expected");
}

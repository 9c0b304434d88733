using Amazon.Lambda.Core;

namespace AWS.Lambda.Powertools.Metrics;

/// <summary>Gathers metrics and writes them as CloudWatch EMF documents, one line each, to standard output.</summary>
public interface IMetrics
{
    /// <summary>The options in force.</summary>
    MetricsOptions Options { get; }

    /// <summary>
    /// Adds a value. Several values of one name go out as one series; the 100th metric, or value of one, flushes.
    /// Throws on an empty key and on a negative value.
    /// </summary>
    void AddMetric(string key, double value, MetricUnit unit = MetricUnit.None, MetricResolution resolution = MetricResolution.Default);

    /// <summary>Adds a dimension until the next flush. A key that is already there keeps its value. At most 29 in all.</summary>
    void AddDimension(string key, string value);

    /// <summary>Adds a property to the next document, which no metric is counted by.</summary>
    void AddMetadata(string key, object value);

    /// <summary>Adds dimensions that stay through flushes; a key that is already there keeps its value.</summary>
    void SetDefaultDimensions(Dictionary<string, string> defaultDimensions);

    /// <summary>Sets the CloudWatch namespace.</summary>
    void SetNamespace(string nameSpace);

    /// <summary>Sets the service and the default dimension <c>Service</c>.</summary>
    void SetService(string service);

    /// <summary>Sets whether a flush without metrics throws.</summary>
    void SetRaiseOnEmptyMetrics(bool raiseOnEmptyMetrics);

    /// <summary>Sets whether cold starts are counted.</summary>
    void SetCaptureColdStart(bool captureColdStart);

    /// <summary>Writes one metric at once, in a document of its own, with its own dimensions and not the default ones.</summary>
    void PushSingleMetric(
        string name,
        double value,
        MetricUnit unit,
        string nameSpace = null,
        string service = null,
        Dictionary<string, string> dimensions = null,
        MetricResolution resolution = MetricResolution.Default);

    /// <summary>Forgets the default dimensions.</summary>
    void ClearDefaultDimensions();

    /// <summary>
    /// Writes the document and forgets its metrics, metadata and passing dimensions. Without metrics it writes a warning, or throws
    /// <see cref="SchemaValidationException"/> when so set; without a namespace it throws that too.
    /// </summary>
    /// <param name="metricsOverflow">Keep the passing dimensions, as the flush at 100 metrics does.</param>
    void Flush(bool metricsOverflow = false);

    /// <summary>Sets the dimension <c>FunctionName</c> of the cold-start metric.</summary>
    void SetFunctionName(string functionName);

    /// <summary>Writes <c>ColdStart</c> = 1 at once, where so set. The caller knows that it is one.</summary>
    void CaptureColdStartMetric(ILambdaContext context);
}

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AWS.Lambda.Powertools.Metrics;

/// <summary>
/// One CloudWatch Embedded Metric Format document being gathered. Not safe for concurrent use.
/// Source: the CloudWatch user guide, "Specification: Embedded metric format".
/// </summary>
internal sealed class EmfDocument
{
    public const int MostMetrics = 100;
    public const int MostDimensions = 29;

    private readonly Dictionary<string, Series> _series = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _passing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object> _metadata = new(StringComparer.Ordinal);

    public string Namespace { get; set; }

    public bool HasMetrics => _series.Count > 0;

    public bool IsEmpty => _series.Count == 0 && _metadata.Count == 0;

    public Dictionary<string, string> DefaultDimensions => new(_defaults, StringComparer.Ordinal);

    public bool IsFullFor(string metric) => _series.Count == MostMetrics
        || (_series.TryGetValue(metric, out var series) && series.Values.Count == MostMetrics);

    public void Add(string metric, double value, MetricUnit unit, MetricResolution resolution)
    {
        if (!_series.TryGetValue(metric, out var series))
            _series[metric] = series = new Series(unit, resolution, []);
        series.Values.Add(value);
    }

    public void AddDimension(string key, string value)
    {
        if (!_defaults.ContainsKey(key) && _passing.TryAdd(key, value) && _defaults.Count + _passing.Count > MostDimensions)
            throw new ArgumentOutOfRangeException(nameof(key), key, $"A metric has at most {MostDimensions} dimensions.");
    }

    public void AddDefaultDimension(string key, string value) => _defaults.TryAdd(key, value);

    public void ClearDefaultDimensions() => _defaults.Clear();

    public void AddMetadata(string key, object value) => _metadata.TryAdd(key, value);

    public void Clear(bool keepDimensions)
    {
        _series.Clear();
        _metadata.Clear();
        if (!keepDimensions)
            _passing.Clear();
    }

    public string ToJson(DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(Namespace))
            throw new SchemaValidationException("Metrics have no namespace: set POWERTOOLS_METRICS_NAMESPACE or MetricsBuilder.WithNamespace.");

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            WriteDirective(json, now);
            WriteValues(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private void WriteDirective(Utf8JsonWriter json, DateTimeOffset now)
    {
        json.WriteStartObject("_aws");
        json.WriteNumber("Timestamp", now.ToUnixTimeMilliseconds());
        json.WriteStartArray("CloudWatchMetrics");
        json.WriteStartObject();
        json.WriteString(nameof(Namespace), Namespace);
        json.WriteStartArray("Metrics");
        foreach (var (name, series) in _series)
        {
            json.WriteStartObject();
            json.WriteString("Name", name);
            json.WriteString("Unit", series.Unit.ToString());
            if (series.Resolution != MetricResolution.Default)
                json.WriteNumber("StorageResolution", (int)series.Resolution);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("Dimensions");
        json.WriteStartArray();
        foreach (var (key, _) in _defaults.Concat(_passing))
            json.WriteStringValue(key);
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteValues(Utf8JsonWriter json)
    {
        var written = new HashSet<string>(StringComparer.Ordinal) { "_aws" };
        foreach (var (key, value) in _defaults.Concat(_passing).Where(pair => written.Add(pair.Key)))
            json.WriteString(key, value);
        foreach (var (name, series) in _series.Where(pair => written.Add(pair.Key)))
            WriteSeries(json, name, series.Values);
        foreach (var (key, value) in _metadata.Where(pair => written.Add(pair.Key)))
            WriteMetadata(json, key, value);
    }

    private static void WriteSeries(Utf8JsonWriter json, string name, List<double> values)
    {
        if (values.Count == 1)
        {
            json.WriteNumber(name, values[0]);
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteNumberValue(value);
        json.WriteEndArray();
    }

    private static void WriteMetadata(Utf8JsonWriter json, string key, object value)
    {
        json.WritePropertyName(key);
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int or long or short or byte or uint or double or float or decimal:
                json.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private sealed record Series(MetricUnit Unit, MetricResolution Resolution, List<double> Values);
}

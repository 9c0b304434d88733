using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace AWS.Lambda.Powertools.Logging.Internal;

/// <summary>
/// One entry as one line of JSON: level, message, timestamp, service, cold start, trace, name (the category), then the
/// appended keys, the scopes' values, the values of the message's placeholders, and the exception. The first of equal
/// keys wins.
/// </summary>
internal sealed class LogLine(PowertoolsLoggerConfiguration configuration)
{
    private const string Template = "{OriginalFormat}";

    // Written by the logger alone: a caller's key of such a name is dropped, as in the package stood in for.
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "level", "message", "timestamp", "service", "cold_start", "xray_trace_id", "name", "sampling_rate", "exception",
        "function_name", "function_version", "function_memory_size", "function_arn", "function_request_id",
    };

    private readonly string _service = configuration.Service ?? LoggingEnvironment.Service;

    private readonly JsonNamingPolicy _naming = KeyCase.Of(
        configuration.LoggerOutputCase == LoggerOutputCase.Default ? LoggingEnvironment.OutputCase : configuration.LoggerOutputCase);

    public string Of(
        LogLevel level,
        string category,
        string message,
        LogScope scope,
        IEnumerable<KeyValuePair<string, object>> values,
        Exception exception)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var writer = new LogValueWriter(json, _naming, configuration.JsonOptions);
            json.WriteStartObject();
            WriteOwn(writer, level, category, message);
            var written = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (key, value) in LogKeys.All.Concat(scope?.Keys ?? []).Concat(values))
            {
                var name = key.TrimStart('@', '$');
                if (IsFree(key, name) && written.Add(_naming.ConvertName(name)))
                    writer.Write(name, value);
            }

            if (exception is not null)
                writer.Write("Exception", exception);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static bool IsFree(string key, string name) =>
        name.Length > 0 && key != Template && !Reserved.Contains(KeyCase.Snake.ConvertName(name));

    private void WriteOwn(LogValueWriter writer, LogLevel level, string category, string message)
    {
        var timestamp = TimeProvider.System.GetUtcNow().UtcDateTime;
        writer.Write("Level", level.ToString());
        writer.Write("Message", message);
        writer.Write("Timestamp", timestamp.ToString(configuration.TimestampFormat ?? "o", CultureInfo.InvariantCulture));
        writer.Write("Service", _service);
        writer.Write("ColdStart", ColdStart.IsNow);
        if (LoggingEnvironment.TraceId is { } traceId)
            writer.Write("XrayTraceId", traceId);
        writer.Write("Name", category);
    }
}

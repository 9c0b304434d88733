using System.Text;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Lambda;

/// <summary>Reads a function's <c>{"batchItemFailures":[{"itemIdentifier":"..."}]}</c>.</summary>
internal static class ItemFailures
{
    /// <summary>The identifiers of the items that failed; null when the answer is malformed, which fails the batch.</summary>
    public static IReadOnlyList<string>? Read(ReadOnlyMemory<byte> payload)
    {
        var text = Encoding.UTF8.GetString(payload.Span);
        if (text.Length == 0 || text == "null") return [];
        if (Json.OrText(text) is not JsonObject answer) return null;
        if (answer["batchItemFailures"] is null) return [];
        if (answer["batchItemFailures"] is not JsonArray failures) return null;
        var identifiers = failures.Select(f => (f as JsonObject)?["itemIdentifier"]?.ToString()).ToList();
        return identifiers.TrueForAll(i => i is { Length: > 0 }) ? [.. identifiers.Select(i => i!)] : null;
    }

    /// <summary>The place of the first item that failed; null when none did. An unknown identifier fails the batch from its start.</summary>
    public static int? First(ReadOnlyMemory<byte> payload, List<string> identifiers) => Read(payload) switch
    {
        null => 0,
        { Count: 0 } => null,
        var failed => Math.Max(0, failed.Min(identifiers.IndexOf)),
    };
}

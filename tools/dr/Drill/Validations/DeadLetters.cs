using System.Text.Json;

namespace DataReliability.Dr.Drill.Validations;

/// <summary>Reads the page <c>/_local/queues</c>: messages by queue.</summary>
internal static class DeadLetters
{
    private const int MaxLength = 200;

    public static IReadOnlyList<string> In(JsonElement queues) => [.. queues.EnumerateObject()
        .SelectMany(queue => queue.Value.EnumerateArray(), (queue, message) => $"{queue.Name}: {Shorten(message.GetRawText())}")];

    private static string Shorten(string text) => text.Length > MaxLength ? text[..MaxLength] + "..." : text;
}

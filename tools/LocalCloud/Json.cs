using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud;

/// <summary>Reads JSON that others wrote.</summary>
internal static class Json
{
    /// <summary>The text as JSON; as a JSON text when it is none.</summary>
    public static JsonNode? OrText(string text) => TryParse(text, out var node) ? node : JsonValue.Create(text);

    public static bool TryParse(string text, out JsonNode? node)
    {
        try
        {
            node = JsonNode.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            node = null;
            return false;
        }
    }
}

using System.Text.Json;

namespace DataReliability.StandIns.AwsClientGenerator.Model;

internal static class JsonElementExtensions
{
    /// <summary>The property's text; null where there is no such property.</summary>
    public static string? Text(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.GetString() : null;

    public static bool IsTrue(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The property's items; none where there is no such property.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) ? value.EnumerateArray() : [];
}

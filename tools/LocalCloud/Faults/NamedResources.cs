using System.Text;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Faults;

/// <summary>Tells whether a call names a resource, wherever it does: in a parameter or in the path, by name or ARN.</summary>
internal static class NamedResources
{
    public static bool Has(AwsRequest request, string resource) =>
        request.Form.Values.Any(v => IsNamed(v, resource))
        || (Json.TryParse(Encoding.UTF8.GetString(request.Body.Span), out var body) && Texts(body).Any(v => IsNamed(v, resource)));

    /// <summary>Whether a text is the resource's name, or an ARN that ends in it.</summary>
    public static bool IsNamed(string text, string resource) => string.Equals(text, resource, StringComparison.OrdinalIgnoreCase)
        || (text.StartsWith("arn:", StringComparison.Ordinal)
            && (text.EndsWith(':' + resource, StringComparison.OrdinalIgnoreCase) || text.EndsWith('/' + resource, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject parent => parent.SelectMany(p => Texts(p.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => [],
    };
}

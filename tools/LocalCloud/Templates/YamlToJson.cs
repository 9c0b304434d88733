using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Reads YAML into JSON, short-form intrinsics (<c>!Ref</c>, <c>!Sub</c>...) into their long forms.</summary>
internal static class YamlToJson
{
    /// <exception cref="YamlException">Not YAML; the message tells line and column.</exception>
    public static JsonNode? Read(string yaml)
    {
        var stream = new YamlStream();
        using var reader = new StringReader(yaml);
        stream.Load(reader);
        return stream.Documents.Count == 0 ? null : Convert(stream.Documents[0].RootNode);
    }

    private static JsonNode? Convert(YamlNode node)
    {
        var tag = node.Tag.IsEmpty || node.Tag.IsNonSpecific ? "" : node.Tag.Value;
        if (!tag.StartsWith('!')) return Untagged(node, tag);
        var name = tag[1..];
        var argument = node is YamlScalarNode text ? JsonValue.Create(text.Value ?? "") : Untagged(node, "");
        return name switch
        {
            "Ref" or "Condition" => new JsonObject { [name] = argument },
            "GetAtt" when argument is JsonValue value => new JsonObject { ["Fn::GetAtt"] = SplitOnce(value.ToString()) },
            _ => new JsonObject { ["Fn::" + name] = argument },
        };
    }

    private static JsonArray SplitOnce(string dotted)
    {
        var dot = dotted.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? [dotted] : [dotted[..dot], dotted[(dot + 1)..]];
    }

    private static JsonNode? Untagged(YamlNode node, string tag)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                var result = new JsonObject();
                foreach (var (key, value) in mapping.Children) result[((YamlScalarNode)key).Value ?? ""] = Convert(value);
                return result;
            case YamlSequenceNode sequence:
                return new JsonArray([.. sequence.Children.Select(Convert)]);
            default:
                var scalar = (YamlScalarNode)node;
                return scalar.Style == ScalarStyle.Plain && tag.Length == 0 ? Plain(scalar.Value ?? "") : JsonValue.Create(scalar.Value ?? "");
        }
    }

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => null,
        "true" or "True" or "TRUE" => JsonValue.Create(true),
        "false" or "False" or "FALSE" => JsonValue.Create(false),
        // An account id such as 012345678901 is text: a number would lose its zero.
        _ when text.Length > 1 && text[0] == '0' && text[1] != '.' => JsonValue.Create(text),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        _ when double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var real)
            => JsonValue.Create(real),
        _ => JsonValue.Create(text),
    };
}

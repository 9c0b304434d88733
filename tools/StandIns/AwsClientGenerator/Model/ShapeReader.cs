using System.Text.Json;

namespace DataReliability.StandIns.AwsClientGenerator.Model;

/// <summary>Reads the shapes of a service's model, under the names that they have in the SDK.</summary>
internal static class ShapeReader
{
    public static IReadOnlyDictionary<string, Shape> Read(JsonElement shapes, IReadOnlyDictionary<string, string> renames)
    {
        var read = new SortedDictionary<string, Shape>(StringComparer.Ordinal);
        foreach (var shape in shapes.EnumerateObject())
            read.Add(shape.Name, Read(renames.TryGetValue(shape.Name, out var name) ? name : shape.Name, shape.Value));
        return read;
    }

    private static Shape Read(string name, JsonElement shape) => shape.GetProperty("type").GetString() switch
    {
        "structure" => Structure(name, shape),
        "list" => new ListShape(name, Reference("member", shape.GetProperty("member")), shape.IsTrue("flattened")),
        "map" => new MapShape(
            name,
            Reference("key", shape.GetProperty("key")),
            Reference("value", shape.GetProperty("value")),
            shape.IsTrue("flattened")),
        "string" or "character" => shape.TryGetProperty("enum", out var values)
            ? new EnumShape(name, [.. values.EnumerateArray().Select(v => v.GetString()!)])
            : new ScalarShape(name, ScalarKind.Text),
        "boolean" => new ScalarShape(name, ScalarKind.Boolean),
        "integer" => new ScalarShape(name, ScalarKind.Integer),
        "long" => new ScalarShape(name, ScalarKind.Long),
        "float" => new ScalarShape(name, ScalarKind.Float),
        "double" => new ScalarShape(name, ScalarKind.Double),
        "timestamp" => new ScalarShape(name, ScalarKind.Timestamp),
        "blob" => new ScalarShape(name, ScalarKind.Blob),
        var other => throw new BadModelException($"shape {name} has type '{other}', which is not generated."),
    };

    private static StructureShape Structure(string name, JsonElement shape)
    {
        var members = shape.GetProperty("members").EnumerateObject()
            .Select(m => Reference(m.Name, m.Value))
            .OrderBy(m => m.Name, StringComparer.Ordinal)
            .ToList();
        return new StructureShape(name, members, shape.IsTrue("exception") ? ErrorCode(name, shape) : null, shape.Text("payload"));
    }

    private static string ErrorCode(string name, JsonElement shape) =>
        shape.TryGetProperty("error", out var error) ? error.Text("code") ?? name : name;

    private static Member Reference(string name, JsonElement reference) =>
        new(name, reference.GetProperty("shape").GetString()!, reference.Text("locationName"), Location(name, reference));

    private static MemberLocation Location(string name, JsonElement reference) => reference.Text("location") switch
    {
        null => MemberLocation.Body,
        "header" => MemberLocation.Header,
        "querystring" => MemberLocation.QueryString,
        "uri" => MemberLocation.Path,
        var other => throw new BadModelException($"member {name} stands in the {other}: only bodies, headers, query strings and paths are generated."),
    };
}

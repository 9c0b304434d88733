using System.Text.Json.Nodes;

namespace DataReliability.StandIns.ModelTrimmer;

/// <summary>
/// Keeps the operations in use, the shapes that they reach and the traits that decide names and bytes. Documentation,
/// bounds and patterns go: the service checks those itself.
/// </summary>
internal static class ServiceModelTrim
{
    private static readonly HashSet<string> MetadataKept = new(StringComparer.Ordinal)
    {
        "apiVersion", "endpointPrefix", "jsonVersion", "protocol", "serviceId", "signingName", "targetPrefix", "xmlNamespace",
    };

    private static readonly HashSet<string> TraitsDropped = new(StringComparer.Ordinal)
    {
        "documentation", "max", "min", "pattern", "deprecated", "deprecatedMessage", "deprecatedSince", "box", "sensitive",
        "required", "synthetic", "documentationUrl",
    };

    /// <param name="source">A whole model. It is left as it was.</param>
    /// <param name="operations">The names of the operations to keep; each one exists in <paramref name="source"/>.</param>
    public static JsonObject Trim(JsonObject source, IReadOnlySet<string> operations)
    {
        var keptOperations = new JsonObject();
        var reached = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, operation) in source["operations"]!.AsObject())
        {
            if (!operations.Contains(name))
                continue;
            var kept = (JsonObject)WithoutDropped(operation!);
            if (kept["errors"] is JsonArray errors)
                kept["errors"] = new JsonArray([.. errors.OrderBy(e => e!["shape"]!.GetValue<string>(), StringComparer.Ordinal).Select(e => e!.DeepClone())]);
            keptOperations[name] = kept;
            Reach(kept, source["shapes"]!.AsObject(), reached);
        }

        return new JsonObject
        {
            ["metadata"] = Only(source["metadata"]!.AsObject(), MetadataKept.Contains),
            ["operations"] = keptOperations,
            ["shapes"] = new JsonObject(reached.Select(s =>
                KeyValuePair.Create<string, JsonNode?>(s, Shape(source["shapes"]![s]!)))),
        };
    }

    /// <summary>A structure's members are kept whatever they are called; traits are filtered by name.</summary>
    private static JsonObject Shape(JsonNode shape)
    {
        var kept = (JsonObject)WithoutDropped(shape, except: "members");
        if (shape["members"] is JsonObject members)
        {
            kept["members"] = new JsonObject(members.Select(m =>
                KeyValuePair.Create<string, JsonNode?>(m.Key, WithoutDropped(m.Value!))));
        }

        return kept;
    }

    private static JsonNode WithoutDropped(JsonNode node, string? except = null) => node switch
    {
        JsonObject o => new JsonObject(o.Where(p => !TraitsDropped.Contains(p.Key) && p.Key != except)
            .Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : WithoutDropped(p.Value)))),
        _ => node.DeepClone(),
    };

    private static JsonObject Only(JsonObject source, Func<string, bool> keep) =>
        new(source.Where(p => keep(p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));

    private static void Reach(JsonNode? node, JsonObject shapes, SortedSet<string> reached)
    {
        switch (node)
        {
            case JsonArray items:
                foreach (var item in items)
                    Reach(item, shapes, reached);
                break;
            case JsonObject entries:
                if (entries["shape"] is JsonValue name && reached.Add(name.GetValue<string>()))
                    Reach(Shape(shapes[name.GetValue<string>()]!), shapes, reached);
                foreach (var (_, value) in entries)
                    Reach(value, shapes, reached);
                break;
        }
    }
}

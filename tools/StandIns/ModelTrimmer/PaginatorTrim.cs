using System.Text.Json.Nodes;

namespace DataReliability.StandIns.ModelTrimmer;

/// <summary>Keeps the paginators of the operations in use.</summary>
internal static class PaginatorTrim
{
    public static JsonObject Trim(JsonObject source, IReadOnlySet<string> operations)
    {
        var kept = new JsonObject();
        foreach (var (name, pages) in source["pagination"]?.AsObject() ?? [])
        {
            if (operations.Contains(name))
                kept[name] = pages!.DeepClone();
        }

        return new JsonObject { ["pagination"] = kept };
    }
}

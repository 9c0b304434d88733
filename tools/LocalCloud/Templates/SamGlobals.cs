using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Templates;

/// <summary>Merges Globals into a resource as SAM does: maps merge, lists concatenate, anything else is overridden.</summary>
internal static class SamGlobals
{
    public static JsonObject Merge(JsonObject? globals, JsonObject own)
    {
        var result = (JsonObject)own.DeepClone();
        foreach (var (name, value) in globals ?? [])
        {
            switch (value, result[name])
            {
                case (_, null):
                    result[name] = value?.DeepClone();
                    break;
                case (JsonObject theirs, JsonObject ours) when !IsCall(theirs) && !IsCall(ours):
                    result[name] = Merge(theirs, ours);
                    break;
                case (JsonArray theirs, JsonArray ours):
                    result[name] = new JsonArray([.. theirs.Concat(ours).Select(n => n?.DeepClone())]);
                    break;
                default:
                    break;
            }
        }

        return result;
    }

    private static bool IsCall(JsonObject map) =>
        map.Count == 1 && map.First().Key is var key && (key == "Ref" || key.StartsWith("Fn::", StringComparison.Ordinal));
}

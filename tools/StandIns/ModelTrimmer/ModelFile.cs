using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataReliability.StandIns.ModelTrimmer;

/// <summary>Reads models, plain or gzipped, and writes them with one line an entry, so that a diff shows what changed.</summary>
internal static class ModelFile
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<JsonObject> Read(string path) =>
        await ReadIfThere(path)
        ?? throw new FileNotFoundException($"Neither {path} nor {path}.gz exists: name a folder that holds an AWS service model.", path);

    public static async Task<JsonObject?> ReadIfThere(string path)
    {
        if (File.Exists(path))
        {
            await using var plain = File.OpenRead(path);
            return (await JsonNode.ParseAsync(plain))!.AsObject();
        }

        if (!File.Exists(path + ".gz"))
            return null;
        await using var packed = File.OpenRead(path + ".gz");
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        return (await JsonNode.ParseAsync(unpacked))!.AsObject();
    }

    public static Task Write(string path, JsonObject model)
    {
        var text = new StringBuilder("{\n");
        var sections = model.Select(section =>
            section.Value is JsonObject { Count: > 0 } entries
                ? $"  \"{section.Key}\": {{\n"
                  + string.Join(",\n", entries.Select(e => $"    \"{e.Key}\": {e.Value!.ToJsonString(Plain)}"))
                  + "\n  }"
                : $"  \"{section.Key}\": {section.Value!.ToJsonString(Plain)}");
        text.AppendJoin(",\n", sections).Append("\n}\n");
        return File.WriteAllTextAsync(path, text.ToString());
    }
}

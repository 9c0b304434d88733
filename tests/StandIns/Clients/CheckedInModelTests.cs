using System.Text.Json;
using System.Text.Json.Nodes;

namespace DataReliability.StandIns.Clients.Tests;

/// <summary>The models as they are checked in: trimmed to what is used, without a word of documentation.</summary>
public class CheckedInModelTests
{
    public static TheoryData<string> Folders { get; } =
        [.. Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Model")).Select(f => Path.GetFileName(f)!)];

    private static JsonObject Read(string folder, string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Model", folder, file)))!.AsObject();

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_model_holds_the_operations_in_use_and_no_others(string folder)
    {
        var listed = Read(folder, "client.json")["operations"]!.AsArray().Select(o => o!.GetValue<string>());
        var kept = Read(folder, "service-2.json")["operations"]!.AsObject().Select(o => o.Key);

        Assert.Equal(listed.Order(StringComparer.Ordinal), kept.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_model_holds_every_shape_that_it_refers_to_and_no_others(string folder)
    {
        var model = Read(folder, "service-2.json");
        var referred = References(model).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(referred.Order(StringComparer.Ordinal), model["shapes"]!.AsObject().Select(s => s.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_model_holds_no_documentation(string folder) =>
        Assert.DoesNotContain("\"documentation\":", Read(folder, "service-2.json").ToJsonString(), StringComparison.Ordinal);

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => p is { Key: "shape", Value: JsonValue v } && v.GetValueKind() == JsonValueKind.String
            ? [v.GetValue<string>()]
            : References(p.Value)),
        JsonArray a => a.SelectMany(References),
        _ => [],
    };
}

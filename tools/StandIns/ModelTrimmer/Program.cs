using System.Text.Json.Nodes;
using DataReliability.StandIns.ModelTrimmer;

if (args.Length != 2)
{
    await Console.Error.WriteLineAsync("""
        Usage: dotnet run --project tools/StandIns/ModelTrimmer -- <source folder> <target folder>
          source folder  an AWS service model: service-2.json (or .json.gz) and, where it has one, paginators-1.json
          target folder  holds client.json, which lists the operations in use; the trimmed files are written there
        """);
    return 2;
}

var client = await ModelFile.Read(Path.Combine(args[1], "client.json"));
var operations = client["operations"]!.AsArray().Select(o => o!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
var model = await ModelFile.Read(Path.Combine(args[0], "service-2.json"));

var unknown = operations.Where(o => !model["operations"]!.AsObject().ContainsKey(o)).Order(StringComparer.Ordinal).ToList();
if (unknown.Count > 0)
{
    await Console.Error.WriteLineAsync(
        $"The model has no operation {string.Join(", ", unknown)}: correct \"operations\" in {args[1]}/client.json.");
    return 1;
}

await ModelFile.Write(Path.Combine(args[1], "service-2.json"), ServiceModelTrim.Trim(model, operations));

var pages = await ModelFile.ReadIfThere(Path.Combine(args[0], "paginators-1.json")) ?? new JsonObject();
await ModelFile.Write(Path.Combine(args[1], "paginators-1.json"), PaginatorTrim.Trim(pages, operations));
return 0;

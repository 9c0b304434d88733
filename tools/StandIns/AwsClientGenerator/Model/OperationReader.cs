using System.Text.Json;

namespace DataReliability.StandIns.AwsClientGenerator.Model;

/// <summary>Reads the operations that client.json lists.</summary>
internal static class OperationReader
{
    public static IReadOnlyList<Operation> Read(
        JsonElement names, JsonElement service, JsonElement pages, IReadOnlyDictionary<string, Shape> shapes)
    {
        var operations = service.GetProperty("operations");
        var noArguments = new HashSet<string>(names.Items("noArguments").Select(n => n.GetString()!), StringComparer.Ordinal);
        return
        [
            .. names.Items("operations").Select(n => n.GetString()!).OrderBy(n => n, StringComparer.Ordinal).Select(name =>
            {
                if (!operations.TryGetProperty(name, out var operation))
                    throw new BadModelException($"service-2.json lacks the operation {name}: trim the model again.");
                var input = Structure(operation, "input", shapes);
                return new Operation(
                    name,
                    Http(operation),
                    input,
                    Structure(operation, "output", shapes),
                    operation.TryGetProperty("output", out var output) ? output.Text("resultWrapper") : null,
                    [.. operation.Items("errors").Select(e => (StructureShape)shapes[e.GetProperty("shape").GetString()!])],
                    noArguments.Contains(name),
                    Forms(names, name, input),
                    Paginator(pages, name));
            }),
        ];
    }

    private static HttpBinding Http(JsonElement operation)
    {
        if (!operation.TryGetProperty("http", out var http))
            return new HttpBinding("POST", "/", null);
        var parts = (http.Text("requestUri") ?? "/").Split(['?'], 2);
        return new HttpBinding(http.Text("method") ?? "POST", parts[0], parts.Length == 2 ? parts[1] : null);
    }

    private static StructureShape? Structure(JsonElement operation, string side, IReadOnlyDictionary<string, Shape> shapes) =>
        operation.TryGetProperty(side, out var reference) ? (StructureShape)shapes[reference.GetProperty("shape").GetString()!] : null;

    private static IReadOnlyList<IReadOnlyList<Member>> Forms(JsonElement names, string operation, StructureShape? input) =>
        names.TryGetProperty("forms", out var forms) && forms.TryGetProperty(operation, out var lists)
            ? [.. lists.EnumerateArray().Select(list => (IReadOnlyList<Member>)
                [.. list.EnumerateArray().Select(m => MemberOf(input, operation, m.GetString()!))])]
            : [];

    private static Member MemberOf(StructureShape? input, string operation, string name) =>
        input?.Members.FirstOrDefault(m => m.PropertyName == name)
        ?? throw new BadModelException($"client.json has a form of {operation} with {name}, which its request lacks.");

    private static Paginator? Paginator(JsonElement pages, string operation) =>
        pages.GetProperty("pagination").TryGetProperty(operation, out var p)
        && p.Text("input_token") is { } input && p.Text("output_token") is { } output
            ? new Paginator(input, output, Keys(p))
            : null;

    private static List<string> Keys(JsonElement paginator) =>
        !paginator.TryGetProperty("result_key", out var key) ? []
        : key.ValueKind == JsonValueKind.Array ? [.. key.EnumerateArray().Select(k => k.GetString()!)]
        : [key.GetString()!];
}

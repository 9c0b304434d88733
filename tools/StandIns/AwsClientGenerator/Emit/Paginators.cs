using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>The factory of paginators, and a paginator an operation with pages.</summary>
internal static class Paginators
{
    private const string Enumerable = "global::Amazon.Runtime.IPaginatedEnumerable";

    public static string Emit(Client client)
    {
        var code = new CodeWriter(client.Namespace + ".Model");
        var paged = client.Operations.Where(o => o.Paginator is not null).ToList();

        code.Open($"public interface I{client.Root}PaginatorFactory");
        foreach (var operation in paged)
            code.Line($"I{operation.Name}Paginator {operation.Name}({operation.Request} request);");
        code.Close();

        code.Open($"public class {client.Root}PaginatorFactory : I{client.Root}PaginatorFactory");
        code.Line($"private readonly I{client.Prefix} _client;");
        code.Line($"internal {client.Root}PaginatorFactory(I{client.Prefix} client) => _client = client;");
        foreach (var operation in paged)
            code.Line($"public I{operation.Name}Paginator {operation.Name}({operation.Request} request) => new {operation.Name}Paginator(_client, request);");
        code.Close();

        foreach (var operation in paged)
            Paginator(client, operation, operation.Paginator!, code);
        return code.ToString();
    }

    private static void Paginator(Client client, Operation operation, Paginator paginator, CodeWriter code)
    {
        var keys = paginator.ResultKeys.Select(k => Key(client, operation, k)).ToList();
        code.Open($"public interface I{operation.Name}Paginator");
        code.Line($"{Enumerable}<{operation.Response}> Responses {{ get; }}");
        foreach (var (name, item) in keys)
            code.Line($"{Enumerable}<{item}> {name} {{ get; }}");
        code.Close();

        code.Open($"internal sealed class {operation.Name}Paginator : I{operation.Name}Paginator");
        code.Line($"private readonly Pages<{operation.Response}> _pages;");
        code.Open($"internal {operation.Name}Paginator(I{client.Prefix} client, {operation.Request} request)");
        code.Line($"_pages = new Pages<{operation.Response}>(");
        code.Line($"    request.{Names.Pascal(paginator.InputToken)},");
        code.Line($"    (token, cancel) => {{ global::Amazon.Runtime.PaginatorUtils.SetUserAgentAdditionOnRequest(request); request.{Names.Pascal(paginator.InputToken)} = token; return client.{operation.Name}Async(request, cancel); }},");
        code.Line($"    static response => response.{Names.Pascal(paginator.OutputToken)});");
        code.Close();
        code.Line($"public {Enumerable}<{operation.Response}> Responses => new global::Amazon.Runtime.PaginatedResponse<{operation.Response}>(_pages);");
        foreach (var (name, item) in keys)
            code.Line($"public {Enumerable}<{item}> {name} => new global::Amazon.Runtime.PaginatedResultKeyResponse<{operation.Response}, {item}>(_pages, static r => r.{name} ?? global::System.Linq.Enumerable.Empty<{item}>());");
        code.Close();
    }

    private static (string Name, string Item) Key(Client client, Operation operation, string key)
    {
        var member = operation.Output?.Members.FirstOrDefault(m => m.Name == key)
            ?? throw new BadModelException($"the paginator of {operation.Name} names {key}, which its response lacks.");
        return client.Shape(member) is ListShape list
            ? (member.PropertyName, Names.Item(client, client.Shape(list.Item)))
            : throw new BadModelException($"the paginator of {operation.Name} names {key}, which is no list.");
    }
}

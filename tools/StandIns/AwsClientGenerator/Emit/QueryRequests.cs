using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>A method a structure that writes it as form parameters.</summary>
internal static class QueryRequests
{
    public static string Emit(Client client)
    {
        var code = new CodeWriter(client.Namespace);
        code.Open($"internal static class {client.Prefix}Writing");
        foreach (var structure in Reached.FromRequests(client))
            Method(client, code, Names.Type(client, structure), structure.Members);
        foreach (var operation in client.Operations)
            Method(client, code, Names.Envelope(client, operation.Request), operation.Input?.Members ?? []);
        code.Close();
        return code.ToString();
    }

    private static void Method(Client client, CodeWriter code, string type, IReadOnlyList<Member> members)
    {
        code.Open($"public static void Write(QueryWriter w, string prefix, {type} v)");
        foreach (var member in members)
        {
            var name = $"prefix + {Names.Literal(member.WireName)}";
            var value = $"v.{member.PropertyName}";
            var statement = Statement(client, client.Shape(member), name, value);
            code.Line(client.Shape(member) is StructureShape ? $"if ({value} != null) {statement}" : statement);
        }

        code.Close();
    }

    private static string Statement(Client client, Shape shape, string name, string value) => shape switch
    {
        StructureShape => $"Write(w, {name} + \".\", {value});",
        ListShape l => $"w.AddList({name}, {(l.Flattened ? "null" : Names.Literal(l.Item.LocationName ?? "member"))}, {value}, {Lambda(client, l.Item)});",
        MapShape m => $"w.AddMap({name}, {(m.Flattened ? "null" : "\"entry\"")}, {Names.Literal(m.Key.LocationName ?? "key")}, {Names.Literal(m.Value.LocationName ?? "value")}, {value}, {Lambda(client, m.Value)});",
        _ => $"w.Add({name}, {value});",
    };

    private static string Lambda(Client client, Member item) =>
        $"static (w, n, i) => {{ {Statement(client, client.Shape(item), "n", "i")} }}";
}

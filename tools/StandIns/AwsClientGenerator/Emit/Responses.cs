using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>A method a structure that reads it, by one pass over what the wire holds.</summary>
internal static class Responses
{
    public static string Emit(Client client, IResponseFormat format)
    {
        var code = new CodeWriter(client.Namespace);
        code.Open($"internal static class {client.Prefix}Reading");
        foreach (var structure in Reached.FromResponses(client))
            Method(client, code, format, Names.Pascal(structure.Name), structure.Members);
        foreach (var operation in client.Operations)
            Method(client, code, format, operation.Response, operation.Output?.Members ?? []);
        code.Close();
        return code.ToString();
    }

    private static void Method(Client client, CodeWriter code, IResponseFormat format, string name, IReadOnlyList<Member> members)
    {
        var type = Names.Envelope(client, name);
        code.Open($"public static {type} {name}({format.NodeType} e)");
        format.Guard(code);
        code.Line($"var r = new {type}();");
        if (members.Count > 0)
        {
            code.Open($"foreach (var c in {format.Children("e")})");
            code.Open($"switch ({format.NameOf("c")})");
            foreach (var member in members)
                code.Line($"case {Names.Literal(format.WireName(client, member))}: {format.Assignment(client, member)} break;");
            code.Close();
            code.Close();
        }

        code.Line("return r;");
        code.Close();
    }
}

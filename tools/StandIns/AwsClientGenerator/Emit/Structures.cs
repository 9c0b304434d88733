using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>Requests, responses and what they hold.</summary>
internal static class Structures
{
    public static string Emit(Client client)
    {
        var code = new CodeWriter(client.Namespace + ".Model");
        foreach (var structure in client.Structures)
            Class(client, code, Names.Pascal(structure.Name), null, structure.Members, []);
        foreach (var operation in client.Operations)
        {
            Class(client, code, operation.Request, $"global::{client.Namespace}.{client.Prefix}Request", operation.Input?.Members ?? [], client.Constructors ? operation.Forms : []);
            Class(client, code, operation.Response, "global::Amazon.Runtime.AmazonWebServiceResponse", operation.Output?.Members ?? [], []);
        }

        return code.ToString();
    }

    private static void Class(
        Client client, CodeWriter code, string name, string? parent, IReadOnlyList<Member> members, IReadOnlyList<IReadOnlyList<Member>> forms)
    {
        code.Open($"public partial class {name}{(parent is null ? "" : " : " + parent)}");
        if (forms.Count > 0)
            code.Line($"public {name}() {{ }}");
        foreach (var form in forms)
        {
            code.Open($"public {name}({ClientClass.Parameters(client, form)})");
            foreach (var member in form)
                code.Line($"{member.PropertyName} = {Names.Parameter(member)};");
            code.Close();
        }

        foreach (var member in members)
        {
            if (member.PropertyName == name)
                throw new BadModelException($"{name} has a member of its own name: add a rename of the shape to client.json.");
            code.Line($"public {Names.Property(client, client.Shape(member))} {member.PropertyName} {{ get; set; }}");
        }

        code.Close();
    }
}

using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>A method a structure that writes it as a JSON object.</summary>
internal static class JsonRequests
{
    private const string Writer = "global::System.Text.Json.Utf8JsonWriter w";

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
        code.Open($"public static void Write({Writer}, {type} v)");
        code.Line("w.WriteStartObject();");
        foreach (var member in members.Where(m => m.Location == MemberLocation.Body))
        {
            var shape = client.Shape(member);
            var arguments = $"{Names.Literal(member.WireName)}, v.{member.PropertyName}";
            code.Line(shape is ScalarShape or EnumShape
                ? $"w.Put({arguments});"
                : $"w.PutObject({arguments}, static (w, i) => {Value(client, shape)});");
        }

        code.Line("w.WriteEndObject();");
        code.Close();
    }

    /// <summary>The expression that writes the value <c>i</c>.</summary>
    private static string Value(Client client, Shape shape) => shape switch
    {
        StructureShape => "Write(w, i)",
        ListShape l => $"JsonWriting.List(w, i, static (w, i) => {Value(client, client.Shape(l.Item))})",
        MapShape m => $"JsonWriting.Map(w, i, static (w, i) => {Value(client, client.Shape(m.Value))})",
        ScalarShape { Kind: ScalarKind.Boolean } => "w.WriteBooleanValue(i)",
        ScalarShape { Kind: ScalarKind.Timestamp } => "JsonWriting.Timestamp(w, i)",
        ScalarShape { Kind: ScalarKind.Blob } => "w.WriteBase64StringValue(i.ToArray())",
        ScalarShape { Kind: not ScalarKind.Text } => "w.WriteNumberValue(i)",
        _ => "w.WriteStringValue(i)",
    };
}

using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>JSON responses.</summary>
internal sealed class JsonResponses : IResponseFormat
{
    public string NodeType => "global::System.Text.Json.JsonElement";

    public void Guard(CodeWriter code) => code.Line("if (JsonWire.IsNull(e)) return null;");

    public string Children(string node) => $"{node}.EnumerateObject()";

    public string NameOf(string child) => $"{child}.Name";

    public string WireName(Client client, Member member) => member.WireName;

    public string Assignment(Client client, Member member) =>
        $"r.{member.PropertyName} = {Value(client, client.Shape(member), "c.Value", item: false)};";

    private static string Value(Client client, Shape shape, string node, bool item) => shape switch
    {
        StructureShape s => $"{Names.Pascal(s.Name)}({node})",
        ListShape l => $"JsonWire.List({node}, static c => {Value(client, client.Shape(l.Item), "c", item: true)})",
        MapShape m => $"JsonWire.Map({node}, static c => {Value(client, client.Shape(m.Value), "c", item: true)})",
        ScalarShape { Kind: ScalarKind.Text or ScalarKind.Blob } s => $"JsonWire.{s.Kind}({node})",
        ScalarShape s => $"JsonWire.{s.Kind}({node}){(item ? ".GetValueOrDefault()" : "")}",
        _ => $"JsonWire.Text({node})",
    };
}

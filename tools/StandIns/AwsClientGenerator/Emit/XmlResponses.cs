using DataReliability.StandIns.AwsClientGenerator.Model;

namespace DataReliability.StandIns.AwsClientGenerator.Emit;

/// <summary>Query responses.</summary>
internal sealed class XmlResponses : IResponseFormat
{
    public string NodeType => "global::System.Xml.Linq.XElement";

    public void Guard(CodeWriter code)
    {
    }

    public string Children(string node) => $"{node}.Elements()";

    public string NameOf(string child) => $"{child}.Name.LocalName";

    /// <summary>A flattened list's items may have a name of their own instead of the list's.</summary>
    public string WireName(Client client, Member member) =>
        client.Shape(member) is ListShape { Flattened: true, Item.LocationName: { } item } ? item : member.WireName;

    public string Assignment(Client client, Member member)
    {
        var target = $"r.{member.PropertyName}";
        return client.Shape(member) switch
        {
            ListShape { Flattened: true } l => $"{target} = XmlWire.Append({target}, {Value(client, client.Shape(l.Item))});",
            MapShape { Flattened: true } m => $"{target} = XmlWire.Put({target}, c, {MapArguments(client, m)});",
            var shape => $"{target} = {Value(client, shape)};",
        };
    }

    /// <summary>The expression for what the element <c>c</c> holds.</summary>
    private static string Value(Client client, Shape shape) => shape switch
    {
        StructureShape s => $"{Names.Pascal(s.Name)}(c)",
        ListShape l => $"XmlWire.List(c, {Names.Literal(l.Item.LocationName ?? "member")}, static c => {Value(client, client.Shape(l.Item))})",
        MapShape m => $"XmlWire.Map(c, {MapArguments(client, m)})",
        ScalarShape s => $"XmlWire.{s.Kind}(c)",
        _ => "XmlWire.Text(c)",
    };

    private static string MapArguments(Client client, MapShape map) =>
        $"{Names.Literal(map.Key.LocationName ?? "key")}, {Names.Literal(map.Value.LocationName ?? "value")}, static c => {Value(client, client.Shape(map.Value))}";
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace DataReliability.LocalCloud.Protocol;

/// <summary>Writes the answers of the Query protocol.</summary>
internal static class QueryXml
{
    /// <summary>The XML namespace of a service's answers.</summary>
    public static string NamespaceOf(string service) => service switch
    {
        "rds" => "http://rds.amazonaws.com/doc/2014-10-31/",
        "sns" => "http://sns.amazonaws.com/doc/2010-03-31/",
        "sqs" => "http://queue.amazonaws.com/doc/2012-11-05/",
        "sts" => "https://sts.amazonaws.com/doc/2011-06-15/",
        "ec2" => "http://ec2.amazonaws.com/doc/2016-11-15/",
        "monitoring" => "http://monitoring.amazonaws.com/doc/2010-08-01/",
        _ => $"http://{service}.amazonaws.com/",
    };

    /// <summary>The answer with an output; null for an action that has none.</summary>
    public static AwsResponse Answer(AwsRequest request, JsonObject? output, QueryDialect dialect)
    {
        var document = dialect.IsEc2
            ? new XElement(request.Action + "Response", new XElement("requestId", request.RequestId), output is null ? null : Members(output, dialect, request.Action))
            : new XElement(request.Action + "Response",
            output is null ? null : new XElement(request.Action + "Result", Members(output, dialect, request.Action)),
            new XElement("ResponseMetadata", new XElement("RequestId", request.RequestId)));
        var xml = XNamespace.Get(NamespaceOf(request.Service));
        foreach (var element in document.DescendantsAndSelf()) element.Name = xml + element.Name.LocalName;
        return new AwsResponse(200, "text/xml", Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)));
    }

    /// <summary>A scalar as text.</summary>
    public static string Text(JsonNode node) => node is JsonValue value && value.TryGetValue<Timestamp>(out var time) ? time.Iso
        : node.GetValueKind() switch
        {
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => node.ToString(),
        };

    private static IEnumerable<XElement> Members(JsonObject node, QueryDialect dialect, string action) =>
        node.Where(m => m.Value is not null).SelectMany(m => Member(m.Key, m.Value!, dialect, action));

    private static IEnumerable<XElement> Member(string name, JsonNode node, QueryDialect dialect, string action)
    {
        var element = dialect.ElementOf(name, action);
        return node switch
        {
            JsonObject map when dialect.Maps.Contains(name) && element is not null => map.Select(e =>
                new XElement(element, new XElement("Name", e.Key), Member("Value", e.Value!, dialect, action))),
            JsonObject map when dialect.Maps.Contains(name) => [new XElement(name, map.Select(e =>
                new XElement("entry", new XElement("key", e.Key), Member("value", e.Value!, dialect, action))))],
            JsonObject structure => [new XElement(name, Members(structure, dialect, action))],
            JsonArray list when element is not null => list.SelectMany(i => Member(element, i!, dialect, action)),
            JsonArray list => [new XElement(name, list.SelectMany(i => Member(dialect.IsEc2 ? "item" : "member", i!, dialect, action)))],
            _ => [new XElement(name, Text(node))],
        };
    }
}

using System.Text;
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
        "sts" => "https://sts.amazonaws.com/doc/2011-06-15/",
        "monitoring" => "http://monitoring.amazonaws.com/doc/2010-08-01/",
        _ => $"http://{service}.amazonaws.com/",
    };

    /// <summary>An answer whose result holds the given content; the names of elements take the service's namespace.</summary>
    public static AwsResponse Answer(AwsRequest request, params object?[] result)
    {
        var xml = XNamespace.Get(NamespaceOf(request.Service));
        var document = new XElement(request.Action + "Response",
            new XElement(request.Action + "Result", result),
            new XElement("ResponseMetadata", new XElement("RequestId", request.RequestId)));
        foreach (var element in document.DescendantsAndSelf()) element.Name = xml + element.Name.LocalName;
        return new AwsResponse(200, "text/xml", Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)));
    }
}

using System.Text;
using System.Xml;
using System.Xml.Linq;
using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.S3;

/// <summary>Reads and writes S3's XML.</summary>
internal static class S3Xml
{
    private static readonly XNamespace Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";

    public static AwsResponse Empty(int status = 200, Dictionary<string, string>? headers = null) =>
        new(status, "", default) { Headers = headers ?? new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) };

    public static AwsResponse Answer(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf()) element.Name = Namespace + element.Name.LocalName;
        return new AwsResponse(200, "application/xml", Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting)));
    }

    /// <summary>An answer that was put as it is.</summary>
    public static AwsResponse Raw(string xml) => new(200, "application/xml", Encoding.UTF8.GetBytes(xml));

    /// <summary>The body, without its namespace; null for an empty one.</summary>
    /// <exception cref="AwsErrorException">It is no XML.</exception>
    public static async Task<XElement?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.Delete(path);
            await S3Body.TakeAsync(request, path, cancellationToken);
            var text = await File.ReadAllTextAsync(path, cancellationToken);
            if (text.Length == 0) return null;
            var root = XElement.Parse(text);
            foreach (var element in root.DescendantsAndSelf())
            {
                element.Name = element.Name.LocalName;
                element.ReplaceAttributes(element.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace == XNamespace.None));
            }

            return root;
        }
        catch (XmlException)
        {
            throw new AwsErrorException("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ");
}

using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Model;

namespace DataReliability.LocalCloud.Rds.Wire;

/// <summary>Answers in the shape of the Query protocol, version 2014-10-31.</summary>
internal static class RdsXml
{
    public static readonly XNamespace Namespace = "http://rds.amazonaws.com/doc/2014-10-31/";

    /// <summary>An element with a value as AWS writes it; null, and so no element, for null.</summary>
    public static XElement? Value(string name, object? value) => value is null ? null : new XElement(Namespace + name, value switch
    {
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => Time(time),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    });

    /// <summary>An element that holds others.</summary>
    public static XElement Structure(string name, params object?[] content) => new(Namespace + name, content);

    public static XElement Tags(IEnumerable<Tag> tags) => Structure(
        "TagList", tags.Select(tag => Structure("Tag", Value("Key", tag.Key), Value("Value", tag.Value))));

    /// <summary>A time in UTC, to the millisecond.</summary>
    public static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The whole answer.</summary>
    /// <param name="request">What is answered.</param>
    /// <param name="result">What the result holds; null for actions that have none.</param>
    public static AwsResponse Answer(AwsRequest request, IReadOnlyList<object?>? result)
    {
        var root = Structure(
            $"{request.Action}Response",
            result is null ? null : Structure($"{request.Action}Result", [.. result]),
            Structure("ResponseMetadata", Value("RequestId", request.RequestId)));
        return new AwsResponse(200, "text/xml", Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting)));
    }
}

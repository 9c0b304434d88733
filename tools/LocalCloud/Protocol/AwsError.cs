using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace DataReliability.LocalCloud.Protocol;

/// <summary>Writes an error in the shape of the protocol that was called.</summary>
internal static class AwsError
{
    public static AwsResponse Write(AwsErrorException error, string service, bool isQuery, string requestId, string jsonVersion) =>
        isQuery ? Query(error, service, requestId) : Json(error, service, jsonVersion);

    private static AwsResponse Query(AwsErrorException error, string service, string requestId)
    {
        var xml = XNamespace.Get(QueryXml.NamespaceOf(service));
        var document = new XElement(xml + "ErrorResponse",
            new XElement(xml + "Error",
                new XElement(xml + "Type", error.Status < 500 ? "Sender" : "Receiver"),
                new XElement(xml + "Code", error.Code),
                new XElement(xml + "Message", error.Message)),
            new XElement(xml + "RequestId", requestId));
        return new AwsResponse(error.Status, "text/xml", Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)));
    }

    private static AwsResponse Json(AwsErrorException error, string service, string version)
    {
        var type = service == "dynamodb" ? $"com.amazonaws.dynamodb.v20120810#{error.Code}" : error.Code;
        return new AwsResponse(error.Status, $"application/x-amz-json-{version}",
            JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { ["__type"] = type, ["message"] = error.Message }))
        {
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-amzn-errortype"] = error.Code },
        };
    }
}

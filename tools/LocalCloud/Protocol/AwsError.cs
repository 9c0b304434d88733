using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace DataReliability.LocalCloud.Protocol;

/// <summary>Writes an error in the shape of the protocol that was called.</summary>
internal static class AwsError
{
    public static AwsResponse Write(AwsErrorException error, AwsRequest request) => request.Protocol switch
    {
        WireProtocol.Query => request.Service == "ec2" ? Ec2(error, request) : Query(error, request),
        WireProtocol.RestXml => RestXml(error, request),
        WireProtocol.Cbor => WithHeaders(CborBody.Answer(Body(error, request.Service), error.Status), error),
        WireProtocol.RestJson => Json(error, request.Service, "application/json"),
        _ => Json(error, request.Service, $"application/x-amz-json-{request.JsonVersion}"),
    };

    private static AwsResponse Ec2(AwsErrorException error, AwsRequest request)
    {
        var document = new XElement("Response",
            new XElement("Errors", new XElement("Error", new XElement("Code", error.QueryCode ?? error.Code), new XElement("Message", error.Message))),
            new XElement("RequestID", request.RequestId));
        return new AwsResponse(error.Status, "text/xml", Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)));
    }

    private static AwsResponse Query(AwsErrorException error, AwsRequest request)
    {
        var xml = XNamespace.Get(QueryXml.NamespaceOf(request.Service));
        var document = new XElement(xml + "ErrorResponse",
            new XElement(xml + "Error",
                new XElement(xml + "Type", error.Status < 500 ? "Sender" : "Receiver"),
                new XElement(xml + "Code", error.QueryCode ?? error.Code),
                new XElement(xml + "Message", error.Message)),
            new XElement(xml + "RequestId", request.RequestId));
        return new AwsResponse(error.Status, "text/xml", Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)));
    }

    private static AwsResponse RestXml(AwsErrorException error, AwsRequest request)
    {
        var document = new XElement("Error",
            new XElement("Code", error.Code), new XElement("Message", error.Message), new XElement("RequestId", request.RequestId));
        return new AwsResponse(error.Status, "application/xml", Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)));
    }

    private static AwsResponse Json(AwsErrorException error, string service, string contentType) =>
        WithHeaders(new AwsResponse(error.Status, contentType, JsonSerializer.SerializeToUtf8Bytes(Body(error, service))), error);

    private static JsonObject Body(AwsErrorException error, string service) => new()
    {
        ["__type"] = service == "dynamodb" ? $"com.amazonaws.dynamodb.v20120810#{error.Code}" : error.Code,
        ["message"] = error.Message,
    };

    private static AwsResponse WithHeaders(AwsResponse response, AwsErrorException error)
    {
        var headers = new Dictionary<string, string>(response.Headers, StringComparer.OrdinalIgnoreCase) { ["x-amzn-errortype"] = error.Code };
        // What a client that grew up with the Query protocol goes by.
        if (error.QueryCode is { } code) headers["x-amzn-query-error"] = $"{code};{(error.Status < 500 ? "Sender" : "Receiver")}";
        return response with { Headers = headers };
    }
}

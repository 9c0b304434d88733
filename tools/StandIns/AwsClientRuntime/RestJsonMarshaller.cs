using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>Writes the requests of one operation in the AWS REST-JSON protocol.</summary>
/// <param name="path">May hold members in braces.</param>
/// <param name="bind">Writes what stands outside the body.</param>
/// <param name="write">Writes the body; null where the operation has none.</param>
internal sealed class RestJsonMarshaller<TRequest>(
    string serviceName,
    string method,
    string path,
    string apiVersion,
    Action<RestRequest, TRequest> bind,
    Action<Utf8JsonWriter, TRequest>? write)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonWebServiceRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, serviceName) { HttpMethod = method, ResourcePath = path };
        request.Headers["x-amz-api-version"] = apiVersion;
        bind(new RestRequest(request), (TRequest)input);
        if (write is null)
            return request;

        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
            write(writer, (TRequest)input);
        request.Content = body.ToArray();
        request.Headers["Content-Type"] = "application/json";
        return request;
    }
}

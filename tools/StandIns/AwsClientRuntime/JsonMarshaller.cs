using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>Writes the requests of one operation in the AWS JSON 1.0 or 1.1 protocol.</summary>
internal sealed class JsonMarshaller<TRequest>(
    string serviceName, string target, string jsonVersion, string apiVersion, Action<Utf8JsonWriter, TRequest> write)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonWebServiceRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
            write(writer, (TRequest)input);

        var request = new DefaultRequest(input, serviceName)
        {
            HttpMethod = "POST",
            ResourcePath = "/",
            Content = body.ToArray(),
        };
        request.Headers["X-Amz-Target"] = target;
        request.Headers["Content-Type"] = $"application/x-amz-json-{jsonVersion}";
        request.Headers["x-amz-api-version"] = apiVersion;
        return request;
    }
}

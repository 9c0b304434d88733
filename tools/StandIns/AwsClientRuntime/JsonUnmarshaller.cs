using System.Net;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>Reads the responses of one operation in the AWS JSON 1.0 or 1.1 protocol.</summary>
/// <param name="read">Reads the result.</param>
/// <param name="error">Finds the exception for an error that the service answered with.</param>
internal sealed class JsonUnmarshaller<TResponse>(
    Func<JsonElement, TResponse> read, Func<ErrorResponse, AmazonServiceException> error) : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse
{
    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input)
    {
        using var body = new MemoryStream();
        input.Stream.CopyTo(body);
        if (body.Length == 0)
            return read(Empty);
        using var document = JsonDocument.Parse(
            body.GetBuffer().AsMemory(0, (int)body.Length), new JsonDocumentOptions { MaxDepth = input.JsonMaxDepth });
        return read(document.RootElement);
    }

    public override AmazonServiceException UnmarshallException(
        JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var reader = new StreamingUtf8JsonReader(input.Stream);
        var answer = JsonErrorResponseUnmarshaller.GetInstance().Unmarshall(input, ref reader);
        answer.InnerException = innerException;
        answer.StatusCode = statusCode;
        return error(answer);
    }
}

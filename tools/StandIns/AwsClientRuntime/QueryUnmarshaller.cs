using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>Reads the responses of one operation in the AWS Query protocol.</summary>
/// <param name="resultWrapper">The element around the result; null where the operation returns nothing.</param>
/// <param name="read">Reads the result; it gets an empty element where the response holds none.</param>
/// <param name="error">Finds the exception for an error that the service answered with.</param>
internal sealed class QueryUnmarshaller<TResponse>(
    string? resultWrapper, Func<XElement, TResponse> read, Func<ErrorResponse, AmazonServiceException> error)
    : XmlResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit };

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        using var reader = XmlReader.Create(input.Stream, Settings);
        var root = XDocument.Load(reader).Root!;
        var result = resultWrapper is null ? null : XmlWire.Child(root, resultWrapper);
        var response = read(result ?? new XElement("empty"));
        if (XmlWire.Child(root, "ResponseMetadata") is { } metadata)
            response.ResponseMetadata = new ResponseMetadata { RequestId = XmlWire.Child(metadata, "RequestId")?.Value };
        return response;
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var answer = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input);
        answer.InnerException = innerException;
        answer.StatusCode = statusCode;
        return error(answer);
    }
}

using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>How one operation's requests are written and its responses read.</summary>
internal sealed record AwsOperation(
    IMarshaller<IRequest, AmazonWebServiceRequest> Marshaller, ResponseUnmarshaller Unmarshaller)
{
    public InvokeOptions Options() => new() { RequestMarshaller = Marshaller, ResponseUnmarshaller = Unmarshaller };
}

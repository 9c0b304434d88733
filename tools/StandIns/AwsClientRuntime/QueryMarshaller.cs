using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>Writes the requests of one operation in the AWS Query protocol.</summary>
internal sealed class QueryMarshaller<TRequest>(
    string serviceName, string action, string version, Action<QueryWriter, string, TRequest> write)
    : IMarshaller<IRequest, AmazonWebServiceRequest>
    where TRequest : AmazonWebServiceRequest
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = new DefaultRequest(input, serviceName);
        request.Parameters["Action"] = action;
        request.Parameters["Version"] = version;
        write(new QueryWriter(request.Parameters), "", (TRequest)input);
        return request;
    }
}

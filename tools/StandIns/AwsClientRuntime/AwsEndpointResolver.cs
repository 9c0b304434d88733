using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace DataReliability.StandIns.AwsClientRuntime;

internal sealed class AwsEndpointResolver : BaseEndpointResolver
{
    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) =>
        AwsEndpoints.Parameters(requestContext.ClientConfig, requestContext.Request?.AlternateEndpoint);
}

using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>What a client's configuration says of the endpoint, under the names that AWS's endpoint rules use.</summary>
internal static class AwsEndpoints
{
    /// <param name="alternate">The Region that one request asked for instead of the client's; usually null.</param>
    public static EndpointParameters Parameters(IClientConfig config, RegionEndpoint? alternate)
    {
        var parameters = new EndpointParameters();
        parameters["Region"] = alternate?.SystemName ?? config.RegionEndpoint?.SystemName ?? RegionOf(config);
        parameters["UseDualStack"] = config.UseDualstackEndpoint;
        parameters["UseFIPS"] = config.UseFIPSEndpoint;
        parameters["Endpoint"] = config.ServiceURL;
        return parameters;
    }

    /// <summary>A client with a service URL alone signs for its AuthenticationRegion, or for the Region in that URL.</summary>
    private static string? RegionOf(IClientConfig config) =>
        string.IsNullOrEmpty(config.ServiceURL) ? null
        : !string.IsNullOrEmpty(config.AuthenticationRegion) ? config.AuthenticationRegion
        : AWSSDKUtils.DetermineRegion(config.ServiceURL);
}

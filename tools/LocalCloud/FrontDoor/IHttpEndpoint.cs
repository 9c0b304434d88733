using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>Serves a service whose operations are told by method and path rather than by name.</summary>
internal interface IHttpEndpoint
{
    /// <summary>The signing name of the service, such as lambda.</summary>
    string Service { get; }

    /// <summary>The operation that a request stands for; null when it is none that is served.</summary>
    string? ActionOf(HttpRequest request);

    /// <summary>Answers one call.</summary>
    /// <exception cref="AwsErrorException">The call is refused.</exception>
    Task<AwsResponse> HandleAsync(AwsRequest call, HttpRequest request, CancellationToken cancellationToken);
}

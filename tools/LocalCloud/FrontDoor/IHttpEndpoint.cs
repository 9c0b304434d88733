using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>Serves a service whose operations are told by method and path rather than by name.</summary>
internal interface IHttpEndpoint : IServedService
{
    /// <summary>RestXml or RestJson: the shape of its errors.</summary>
    WireProtocol Protocol { get; }

    /// <summary>Whether it reads bodies itself, as they come; else it finds them in the call.</summary>
    bool ReadsBodies => false;

    /// <summary>The operation that a request stands for; null when it is none that is known.</summary>
    string? ActionOf(HttpRequest request);

    /// <summary>Answers one call.</summary>
    /// <exception cref="AwsErrorException">The call is refused.</exception>
    Task<AwsResponse> HandleAsync(AwsRequest call, HttpRequest request, CancellationToken cancellationToken);
}

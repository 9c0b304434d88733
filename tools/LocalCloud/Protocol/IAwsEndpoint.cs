namespace DataReliability.LocalCloud.Protocol;

/// <summary>Serves the calls of one AWS service. Safe for concurrent calls.</summary>
public interface IAwsEndpoint : IServedService
{
    /// <summary>Answers one call.</summary>
    /// <exception cref="AwsErrorException">The call is refused; an action that is not served is refused as AWS would
    /// (InvalidAction, UnknownOperationException) and names itself.</exception>
    Task<AwsResponse> HandleAsync(AwsRequest request, CancellationToken cancellationToken);
}

namespace DataReliability.LocalCloud.Protocol;

/// <summary>A service whose actions are methods, whichever protocol the caller speaks.</summary>
/// <param name="service">The signing name.</param>
/// <param name="dialect">How the service's Query calls differ from the common form.</param>
/// <param name="groups">The objects whose methods serve the actions.</param>
internal sealed class ActionEndpoint(string service, QueryDialect dialect, params object[] groups) : IAwsEndpoint
{
    private readonly ActionTable _actions = new(groups);

    /// <inheritdoc/>
    public string Service => service;

    /// <inheritdoc/>
    public IReadOnlyCollection<ServedAction> Actions => _actions.Served;

    /// <inheritdoc/>
    public async Task<AwsResponse> HandleAsync(AwsRequest request, CancellationToken cancellationToken)
    {
        var input = request.Protocol switch
        {
            WireProtocol.Query => QueryInput.Read(request.Form, dialect),
            WireProtocol.Cbor => CborBody.Read(request.Body),
            _ => JsonAnswer.Read(request),
        };
        var output = await _actions.RunAsync(input, request, cancellationToken);
        return request.Protocol switch
        {
            WireProtocol.Query => QueryXml.Answer(request, output, dialect),
            WireProtocol.Cbor => CborBody.Answer(output),
            _ => JsonAnswer.Of(output ?? [], request.JsonVersion),
        };
    }
}

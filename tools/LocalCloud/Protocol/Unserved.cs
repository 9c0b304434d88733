namespace DataReliability.LocalCloud.Protocol;

/// <summary>Refuses what LocalCloud doesn't serve, as AWS refuses what it doesn't know.</summary>
internal static class Unserved
{
    private const string Where = "docs/localcloud.md lists what is served";

    public static AwsErrorException Action(AwsRequest request) =>
        new(Code(request.Protocol), $"LocalCloud does not serve {request.Service}:{request.Action}; {Where}", request.Protocol == WireProtocol.RestXml ? 501 : 400);

    public static AwsErrorException Service(AwsRequest request, IEnumerable<string> served) => new(Code(request.Protocol),
        $"LocalCloud does not serve {request.Service}, asked for {request.Action}; it serves {string.Join(", ", served)}; {Where}");

    private static string Code(WireProtocol protocol) => protocol switch
    {
        WireProtocol.Query => "InvalidAction",
        WireProtocol.RestXml => "NotImplemented",
        _ => "UnknownOperationException",
    };
}

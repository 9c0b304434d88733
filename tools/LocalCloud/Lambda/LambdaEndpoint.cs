using System.Text;
using DataReliability.LocalCloud.FrontDoor;
using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.Lambda;

/// <summary>Lambda's Invoke, for people and the CLI: RequestResponse, Event and DryRun, by name, ARN or logical id.</summary>
internal sealed class LambdaEndpoint(FunctionFleet fleet) : IHttpEndpoint
{
    private const string Prefix = "/2015-03-31/functions/";
    private const string Suffix = "/invocations";

    public string Service => "lambda";

    public WireProtocol Protocol => WireProtocol.RestJson;

    public IReadOnlyCollection<ServedAction> Actions { get; } =
        [new("Invoke", "RequestResponse, Event and DryRun, by name, ARN or logical id. Logs are not in the answer; versions and aliases are not served.")];

    public string? ActionOf(HttpRequest request) => request.Method == "POST" && NameOf(request) is not null ? "Invoke" : null;

    public async Task<AwsResponse> HandleAsync(AwsRequest call, HttpRequest request, CancellationToken cancellationToken)
    {
        var name = NameOf(request)!;
        var function = fleet.Find(name)
            ?? throw new AwsErrorException("ResourceNotFoundException", $"Function not found: {name}; there are {string.Join(", ", fleet.LogicalIds)}", 404);
        var payload = call.Body.IsEmpty ? Encoding.UTF8.GetBytes("{}") : call.Body;
        switch (request.Headers["X-Amz-Invocation-Type"].ToString())
        {
            case "Event":
                fleet.InvokeLater(function.Definition.LogicalId, payload);
                return new AwsResponse(202, "application/json", default);
            case "DryRun":
                return new AwsResponse(204, "application/json", default);
            case "" or "RequestResponse":
                var result = await function.Invoke(payload).Result.WaitAsync(cancellationToken);
                var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["X-Amz-Executed-Version"] = "$LATEST" };
                if (!result.Succeeded) headers["X-Amz-Function-Error"] = "Unhandled";
                return new AwsResponse(200, "application/json", result.Payload) { Headers = headers };
            case var type:
                throw new AwsErrorException("InvalidParameterValueException", $"InvocationType is '{type}'; allowed are RequestResponse, Event and DryRun");
        }
    }

    private static string? NameOf(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        return path.StartsWith(Prefix, StringComparison.Ordinal) && path.EndsWith(Suffix, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(path[Prefix.Length..^Suffix.Length]) : null;
    }
}

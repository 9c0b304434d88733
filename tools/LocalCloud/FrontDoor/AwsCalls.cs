using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>Answers API calls: finds the endpoint by the signature, lets faults strike, records the call.</summary>
internal sealed class AwsCalls(
    IReadOnlyList<IAwsEndpoint> endpoints, IReadOnlyList<IHttpEndpoint> httpEndpoints, CallFaults faults, CallLog log,
    Principals principals, CloudClock clock, string account)
{
    private readonly Dictionary<string, IAwsEndpoint> _endpoints = endpoints.ToDictionary(e => e.Service, StringComparer.Ordinal);

    public async Task HandleAsync(HttpContext context)
    {
        var requestId = Guid.NewGuid().ToString();
        var (isQuery, version) = (AwsRequestReader.IsQuery(context.Request), AwsRequestReader.JsonVersion(context.Request));
        if (SignedScope.Read(context.Request) is not { } scope)
        {
            await WriteAsync(context, requestId, AwsError.Write(
                new AwsErrorException("MissingAuthenticationToken", "Request is missing Authentication Token: sign it with SigV4, with any key", 403),
                "unknown", isQuery, requestId, version));
            return;
        }

        var start = clock.Time.GetTimestamp();
        var at = clock.Now;
        var request = await AwsRequestReader.ReadAsync(context, scope, account, principals.Of(scope.AccessKey), requestId);
        var http = httpEndpoints.FirstOrDefault(e => e.Service == scope.Service);
        if (http is not null) request = request with { Action = http.ActionOf(context.Request) ?? "" };
        AwsResponse? response = null;
        var isCut = false;
        try
        {
            response = await AnswerAsync(context, request, http, isQuery, version);
            isCut = response.Status < 400 && await faults.AfterAsync(request, scope, context.RequestAborted);
        }
        finally
        {
            log.Add(new CallRecord(at, request.Service, request.Action, request.Principal, account, request.Region,
                isCut ? 0 : response?.Status ?? 0, isCut || response is null ? "ConnectionCut" : response.Status < 400 ? null : ErrorCode(response),
                Math.Round(clock.Time.GetElapsedTime(start).TotalMilliseconds, 2), request.Body.Length, response?.Body.Length ?? 0, requestId));
        }

        if (isCut) context.Abort();
        else await WriteAsync(context, requestId, response);
    }

    private async Task<AwsResponse> AnswerAsync(HttpContext context, AwsRequest request, IHttpEndpoint? http, bool isQuery, string version)
    {
        try
        {
            if (request.Action.Length == 0)
                throw new AwsErrorException(isQuery ? "MissingAction" : "UnknownOperationException", "The request names no operation that LocalCloud serves");
            await faults.BeforeAsync(request, isQuery, context.RequestAborted);
            if (http is not null) return await http.HandleAsync(request, context.Request, context.RequestAborted);
            return _endpoints.TryGetValue(request.Service, out var endpoint)
                ? await endpoint.HandleAsync(request, context.RequestAborted)
                : throw new AwsErrorException(isQuery ? "InvalidAction" : "UnknownOperationException",
                    $"LocalCloud does not serve {request.Service}; it serves {string.Join(", ", _endpoints.Keys.Order(StringComparer.Ordinal))}");
        }
        catch (AwsErrorException e)
        {
            return AwsError.Write(e, request.Service, isQuery && http is null, request.RequestId, version);
        }
#pragma warning disable CA1031 // A bug in an endpoint must not look like a lost connection: it is AWS's 500.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return AwsError.Write(new AwsErrorException(isQuery ? "InternalFailure" : "InternalServerError", e.ToString(), 500),
                request.Service, isQuery && http is null, request.RequestId, version);
        }
    }

    private static async Task WriteAsync(HttpContext context, string requestId, AwsResponse response)
    {
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = response.Body.Length;
        context.Response.Headers["x-amzn-RequestId"] = requestId;
        foreach (var (name, value) in response.Headers) context.Response.Headers[name] = value;
        await context.Response.Body.WriteAsync(response.Body, context.RequestAborted);
    }

    private static string ErrorCode(AwsResponse response)
    {
        try
        {
            if (!response.ContentType.Contains("json", StringComparison.Ordinal))
                return XDocument.Load(new MemoryStream(response.Body.ToArray())).Descendants().FirstOrDefault(e => e.Name.LocalName == "Code")?.Value ?? "Unknown";
            var type = JsonNode.Parse(response.Body.Span)?["__type"]?.ToString() ?? "Unknown";
            return type[(type.LastIndexOf('#') + 1)..];
        }
        catch (Exception e) when (e is JsonException or XmlException or InvalidOperationException)
        {
            return "Unknown";
        }
    }
}

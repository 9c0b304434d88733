using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using DataReliability.LocalCloud.Accounts;
using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Iam;
using DataReliability.LocalCloud.Protocol;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>Answers API calls: finds the endpoint by the signature, lets faults strike, asks whether it is allowed, records the call.</summary>
internal sealed class AwsCalls(
    IReadOnlyList<IAwsEndpoint> endpoints, IReadOnlyList<IHttpEndpoint> httpEndpoints, CallFaults faults, Authorizer authorizer, CallLog log,
    Callers callers, CloudClock clock)
{
    private readonly Dictionary<string, IAwsEndpoint> _endpoints = endpoints.ToDictionary(e => e.Service, StringComparer.Ordinal);

    public async Task HandleAsync(HttpContext context)
    {
        var requestId = Guid.NewGuid().ToString();
        if (SignedScope.Read(context.Request) is not { } scope)
        {
            await WriteAsync(context, requestId, AwsError.Write(
                new AwsErrorException("MissingAuthenticationToken", "Request is missing Authentication Token: sign it with SigV4, with any key", 403),
                AwsRequestReader.Unsigned(context.Request, requestId)));
            return;
        }

        var start = clock.Time.GetTimestamp();
        var at = clock.Now;
        var http = httpEndpoints.FirstOrDefault(e => e.Service == scope.Service);
        var caller = callers.Of(scope.AccessKey);
        var request = await AwsRequestReader.ReadAsync(context, scope, caller, http, requestId);
        AwsResponse? response = null;
        var isCut = false;
        try
        {
            response = await AnswerAsync(context, request, caller, http);
            isCut = response.Status < 400 && await faults.AfterAsync(request, scope with { SessionToken = caller.Process ?? scope.SessionToken }, context.RequestAborted);
        }
        finally
        {
            log.Add(new CallRecord(at, request.Service, request.Action, request.Principal, request.Account, request.Region,
                isCut ? 0 : response?.Status ?? 0, isCut || response is null ? "ConnectionCut" : response.Status < 400 ? null : ErrorCode(response),
                Math.Round(clock.Time.GetElapsedTime(start).TotalMilliseconds, 2), (int)(context.Request.ContentLength ?? request.Body.Length),
                (int)(response?.File?.Length ?? response?.Body.Length ?? 0), requestId));
        }

        if (isCut) context.Abort();
        else await WriteAsync(context, requestId, response);
    }

    private async Task<AwsResponse> AnswerAsync(HttpContext context, AwsRequest request, Caller caller, IHttpEndpoint? http)
    {
        var isXml = request.Protocol is WireProtocol.Query or WireProtocol.RestXml;
        try
        {
            if (caller.Expires <= clock.Now)
                throw new AwsErrorException(isXml ? "ExpiredToken" : "ExpiredTokenException", "The security token included in the request is expired", isXml ? 403 : 400);
            if (callers.IsClosed(request.Account, request.Region)) throw ServiceErrors.NotOptedIn(request.Service, isXml);
            if (request.Action.Length == 0)
                throw new AwsErrorException(isXml ? "MissingAction" : "UnknownOperationException", "The request names no operation that LocalCloud serves; docs/localcloud.md lists them");
            await faults.BeforeAsync(request, isXml, context.RequestAborted);
            authorizer.Authorize(request, caller);
            if (http is not null) return await http.HandleAsync(request, context.Request, context.RequestAborted);
            return _endpoints.TryGetValue(request.Service, out var endpoint)
                ? await endpoint.HandleAsync(request, context.RequestAborted)
                : throw Unserved.Service(request, _endpoints.Keys.Concat(httpEndpoints.Select(e => e.Service)).Order(StringComparer.Ordinal));
        }
        catch (AwsErrorException e)
        {
            return AwsError.Write(e, request);
        }
#pragma warning disable CA1031 // A bug in an endpoint must not look like a lost connection: it is AWS's 500.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return AwsError.Write(new AwsErrorException(isXml ? "InternalFailure" : "InternalServerError", e.ToString(), 500), request);
        }
    }

    private static async Task WriteAsync(HttpContext context, string requestId, AwsResponse response)
    {
        context.Response.StatusCode = response.Status;
        if (response.ContentType.Length > 0) context.Response.ContentType = response.ContentType;
        context.Response.Headers["x-amzn-RequestId"] = requestId;
        foreach (var (name, value) in response.Headers) context.Response.Headers[name] = value;
        var isBodiless = context.Request.Method == "HEAD" || response.Status is 204 or 304;
        if (!isBodiless) context.Response.ContentLength = response.File?.Length ?? response.Body.Length;
        if (isBodiless) return;
        if (response.File is { } file) await context.Response.SendFileAsync(file.Path, file.Offset, file.Length, context.RequestAborted);
        else await context.Response.Body.WriteAsync(response.Body, context.RequestAborted);
    }

    private static string ErrorCode(AwsResponse response)
    {
        try
        {
            if (response.Headers.TryGetValue("x-amzn-errortype", out var named)) return named;
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

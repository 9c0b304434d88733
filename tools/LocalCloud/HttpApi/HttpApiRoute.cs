using System.Text;
using DataReliability.LocalCloud.Accounts;
using DataReliability.LocalCloud.FrontDoor;
using DataReliability.LocalCloud.Lambda;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.HttpApi;

/// <summary><c>/_local/http/{api}/...</c>: the template's HTTP APIs, by logical or physical id; also by host,
/// <c>{api}.execute-api.*</c>. GET /_local/http lists their routes. A route with IAM authorization needs a SigV4 signature for
/// execute-api by a key that has not expired; what the caller may do is not judged.</summary>
internal sealed class HttpApiRoute(IReadOnlyList<HttpRoute> routes, Func<string, string?> idOf, FunctionFleet fleet, Callers callers, CloudClock clock, string account) : ILocalRoute
{
    public string Name => "http";

    public async Task HandleAsync(HttpContext context, string rest)
    {
        if (rest.Length == 0)
        {
            await LocalAnswer.WriteAsync(context, routes.Select(r => new { api = r.Api, route = r.RouteKey, function = r.Function, iam = r.NeedsIam, url = $"{context.Request.Scheme}://{context.Request.Host}/_local/http/{r.Api}{(r.Path == "$default" ? "/" : r.Path)}" }));
            return;
        }

        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        await ServeAsync(context, slash < 0 ? rest : rest[..slash], slash < 0 ? "/" : rest[slash..]);
    }

    /// <summary>Serves a request whose host names an API; false when it names none.</summary>
    public async Task<bool> TryServeHostAsync(HttpContext context)
    {
        var host = context.Request.Host.Host;
        var at = host.IndexOf(".execute-api.", StringComparison.Ordinal);
        if (at <= 0) return false;
        await ServeAsync(context, host[..at], context.Request.Path.Value ?? "/");
        return true;
    }

    private async Task ServeAsync(HttpContext context, string api, string path)
    {
        var id = idOf(api) ?? api;
        var match = routes.Where(r => r.Api.Equals(id, StringComparison.OrdinalIgnoreCase)).Select(r => (Route: r, Parameters: r.Match(context.Request.Method, path))).FirstOrDefault(m => m.Parameters is not null);
        if (match.Route is not { } route)
        {
            await SayAsync(context, 404, "Not Found");
            return;
        }

        Caller? caller = null;
        if (route.NeedsIam)
        {
            caller = SignedScope.Read(context.Request) is { Service: "execute-api" } scope ? callers.Of(scope.AccessKey) : null;
            if (caller is null || caller.Expires <= clock.Now)
            {
                await SayAsync(context, 403, "Forbidden");
                return;
            }
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var payload = HttpPayload.Event(context, route, path, match.Parameters!, body.ToArray(), account, caller?.Arn, clock.Now);
        var result = await fleet.Find(route.Function)!.Invoke(Encoding.UTF8.GetBytes(payload.ToJsonString())).Result.WaitAsync(context.RequestAborted);
        if (result.Succeeded) await HttpPayload.WriteAsync(context, result.Payload);
        else await SayAsync(context, 500, "Internal Server Error");
    }

    private static Task SayAsync(HttpContext context, int status, string message) => LocalAnswer.WriteAsync(context, new { message }, status);
}

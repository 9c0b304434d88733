using System.Text.Json;
using DataReliability.LocalCloud.HttpApi;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary>Sends a request where it belongs: to <c>/_local/</c>, to the HTTP API that its host names, or to the service that it was signed for.</summary>
internal sealed class Router(IReadOnlyList<ILocalRoute> routes, AwsCalls calls, HttpApiRoute apis)
{
    private const string Local = "/_local/";

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            var path = context.Request.Path.Value ?? "/";
            if (path.StartsWith(Local, StringComparison.Ordinal)) await HandleLocalAsync(context, path[Local.Length..]);
            else if (!await apis.TryServeHostAsync(context)) await calls.HandleAsync(context);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or JsonException && !context.Response.HasStarted)
        {
            await LocalAnswer.ErrorAsync(context, 400, e.Message);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone: there is nobody to tell.
        }
    }

    private async Task HandleLocalAsync(HttpContext context, string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var (name, rest) = slash < 0 ? (path, "") : (path[..slash], path[(slash + 1)..]);
        if (routes.FirstOrDefault(r => r.Name == name) is { } route) await route.HandleAsync(context, rest);
        else await LocalAnswer.ErrorAsync(context, 404, $"/_local/{name} does not exist; there are {string.Join(", ", routes.Select(r => "/_local/" + r.Name))}");
    }
}

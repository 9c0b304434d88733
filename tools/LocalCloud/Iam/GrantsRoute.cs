using DataReliability.LocalCloud.FrontDoor;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.Iam;

/// <summary><c>/_local/grants</c>: what of its policies each function has used.</summary>
internal sealed class GrantsRoute(Authorizer authorizer) : ILocalRoute
{
    public string Name => "grants";

    public Task HandleAsync(HttpContext context, string rest) => context.Request.Method == "GET"
        ? LocalAnswer.WriteAsync(context, new { used = authorizer.Used })
        : LocalAnswer.NotAllowedAsync(context, "GET");
}

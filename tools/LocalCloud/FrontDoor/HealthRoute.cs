using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary><c>/_local/health</c>: which services are served.</summary>
internal sealed class HealthRoute(IReadOnlyCollection<string> services, IReadOnlyCollection<string> functions) : ILocalRoute
{
    public string Name => "health";

    public Task HandleAsync(HttpContext context, string rest) =>
        LocalAnswer.WriteAsync(context, new { status = "up", services, functions });
}

using System.Text.Json;
using DataReliability.LocalCloud.FrontDoor;
using DataReliability.RdsModel.Fleets;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.Fleets;

/// <summary><c>/_local/fleet</c>: POST puts databases and tables that are metadata only into an account and Region; GET tells those that
/// were put.</summary>
internal sealed class FleetRoute(FleetSeeding fleets) : ILocalRoute
{
    public string Name => "fleet";

    public async Task HandleAsync(HttpContext context, string rest)
    {
        switch (context.Request.Method)
        {
            case "GET":
                await LocalAnswer.WriteAsync(context, new { fleets = fleets.All });
                break;
            case "POST":
                var asked = await JsonSerializer.DeserializeAsync<Asked>(context.Request.Body, LocalAnswer.Json, context.RequestAborted)
                    ?? throw new FormatException("the body is null; give a fleet such as {\"size\":1000}");
                await LocalAnswer.WriteAsync(
                    context, await fleets.AddAsync(new FleetPlan(asked.Size, asked.Seed ?? 1), asked.Account, asked.Region, context.RequestAborted), 201);
                break;
            default:
                await LocalAnswer.NotAllowedAsync(context, "GET and POST /_local/fleet");
                break;
        }
    }

    private sealed record Asked(int Size, ulong? Seed, string? Account, string? Region);
}

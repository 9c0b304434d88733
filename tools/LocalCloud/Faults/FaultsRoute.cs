using System.Text.Json;
using DataReliability.LocalCloud.FrontDoor;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.Faults;

/// <summary><c>/_local/faults</c>: GET lists, POST injects, DELETE clears all, DELETE /_local/faults/{id} one; GET
/// /_local/faults/kinds tells what can be injected.</summary>
internal sealed class FaultsRoute(FaultList list, FaultInjector injector) : ILocalRoute
{
    public string Name => "faults";

    public async Task HandleAsync(HttpContext context, string rest)
    {
        switch (context.Request.Method)
        {
            case "GET" when rest == "kinds":
                await LocalAnswer.WriteAsync(context, FaultKinds.All.Select(k => new
                {
                    k.Name,
                    k.Summary,
                    takes = FaultKind.Names(k.Takes),
                    needs = FaultKind.Names(k.Needs),
                    k.Note,
                    k.Example,
                }));
                break;
            case "GET":
                await LocalAnswer.WriteAsync(context, list.All.Select(r => new { fault = r.Fault, struck = r.Struck, state = Words(r.State), until = r.Until }));
                break;
            case "POST":
                var fault = await JsonSerializer.DeserializeAsync<Fault>(context.Request.Body, LocalAnswer.Json, context.RequestAborted)
                    ?? throw new FormatException("the body is null; give a fault such as {\"kind\":\"throttle\",\"service\":\"rds\"}");
                await LocalAnswer.WriteAsync(context, await injector.InjectAsync(fault, context.RequestAborted), 201);
                break;
            case "DELETE" when await injector.ClearAsync(rest.Length == 0 ? null : rest, context.RequestAborted):
                context.Response.StatusCode = 204;
                break;
            case "DELETE":
                await LocalAnswer.ErrorAsync(context, 404, $"there is no fault '{rest}'; GET /_local/faults lists them");
                break;
            default:
                await LocalAnswer.NotAllowedAsync(context, "GET, POST and DELETE");
                break;
        }
    }

    private static string Words(FaultState state) => state switch
    {
        FaultState.InForce => "in force",
        FaultState.UsedUp => "used up",
        FaultState.Over => "over",
        _ => "done",
    };
}

using System.Text.Json;
using DataReliability.LocalCloud.Faults;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary><c>/_local/faults</c>: GET lists, POST injects, DELETE clears all, DELETE /_local/faults/{id} one.</summary>
internal sealed class FaultsRoute(FaultList list, FaultInjector injector) : ILocalRoute
{
    public string Name => "faults";

    public async Task HandleAsync(HttpContext context, string rest)
    {
        switch (context.Request.Method)
        {
            case "GET":
                await LocalAnswer.WriteAsync(context, list.All.Select(f => new { fault = f.Fault, struck = f.Struck }));
                break;
            case "POST":
                var fault = await JsonSerializer.DeserializeAsync<Fault>(context.Request.Body, LocalAnswer.Json, context.RequestAborted)
                    ?? throw new FormatException("the body is null; give a fault such as {\"kind\":\"throttle\",\"service\":\"rds\"}");
                await LocalAnswer.WriteAsync(context, await injector.InjectAsync(fault, context.RequestAborted), 201);
                break;
            case "DELETE" when rest.Length == 0:
                list.Clear();
                context.Response.StatusCode = 204;
                break;
            case "DELETE" when list.Remove(rest):
                context.Response.StatusCode = 204;
                break;
            case "DELETE":
                await LocalAnswer.ErrorAsync(context, 404, $"there is no fault '{rest}'; GET /_local/faults lists those in force");
                break;
            default:
                await LocalAnswer.NotAllowedAsync(context, "GET, POST and DELETE");
                break;
        }
    }
}

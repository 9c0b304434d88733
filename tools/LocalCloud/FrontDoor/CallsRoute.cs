using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.FrontDoor;

/// <summary><c>/_local/calls</c>: every API call. GET with ?service=, action, principal, since; DELETE forgets them.</summary>
internal sealed class CallsRoute(CallLog log) : ILocalRoute
{
    public string Name => "calls";

    public Task HandleAsync(HttpContext context, string rest)
    {
        switch (context.Request.Method)
        {
            case "GET":
                var (service, action, principal, since) =
                    (LocalAnswer.Query(context, "service"), LocalAnswer.Query(context, "action"), LocalAnswer.Query(context, "principal"), LocalAnswer.Since(context));
                bool Wanted(string s, string a, string p) => (service ?? s) == s && (action ?? a) == a && (principal ?? p) == p;
                var totals = log.Totals().Where(t => Wanted(t.Service, t.Action, t.Principal)).ToList();
                var calls = log.Calls(c => Wanted(c.Service, c.Action, c.Principal) && !(c.At < since));
                return LocalAnswer.WriteAsync(context, new { total = totals.Sum(t => t.Count), totals, calls });
            case "DELETE":
                log.Clear();
                context.Response.StatusCode = 204;
                return Task.CompletedTask;
            default:
                return LocalAnswer.NotAllowedAsync(context, "GET and DELETE");
        }
    }
}

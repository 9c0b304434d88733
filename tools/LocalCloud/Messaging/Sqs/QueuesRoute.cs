using DataReliability.LocalCloud.FrontDoor;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.Messaging.Sqs;

/// <summary><c>/_local/queues</c>: what lies in each queue, by logical id. DELETE empties them all.</summary>
internal sealed class QueuesRoute(Queues queues) : ILocalRoute
{
    public string Name => "queues";

    public Task HandleAsync(HttpContext context, string rest)
    {
        switch (context.Request.Method)
        {
            case "GET":
                return LocalAnswer.WriteAsync(context, queues.All.ToDictionary(q => q.LogicalId ?? q.Name, q => queues.In(q.Arn), StringComparer.Ordinal));
            case "DELETE":
                queues.Clear();
                context.Response.StatusCode = 204;
                return Task.CompletedTask;
            default:
                return LocalAnswer.NotAllowedAsync(context, "GET and DELETE");
        }
    }
}

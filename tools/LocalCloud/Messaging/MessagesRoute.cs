using DataReliability.LocalCloud.FrontDoor;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.Messaging;

/// <summary><c>/_local/messages</c>: what SNS sent. GET with ?topic= (ARN or a part of it) and ?since=; DELETE forgets.</summary>
internal sealed class MessagesRoute(CapturedMessages captured) : ILocalRoute
{
    public string Name => "messages";

    public Task HandleAsync(HttpContext context, string rest)
    {
        switch (context.Request.Method)
        {
            case "GET":
                var (topic, since) = (LocalAnswer.Query(context, "topic"), LocalAnswer.Since(context));
                return LocalAnswer.WriteAsync(context, captured.All
                    .Where(m => (topic is null || m.Topic?.Contains(topic, StringComparison.Ordinal) == true) && !(m.At < since)));
            case "DELETE":
                captured.Clear();
                context.Response.StatusCode = 204;
                return Task.CompletedTask;
            default:
                return LocalAnswer.NotAllowedAsync(context, "GET and DELETE");
        }
    }
}

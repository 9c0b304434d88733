using System.Globalization;
using DataReliability.LocalCloud.FrontDoor;
using Microsoft.AspNetCore.Http;

namespace DataReliability.LocalCloud.Lambda;

/// <summary><c>/_local/runtime/{function}/{process}/2018-06-01/runtime/...</c>: the Lambda Runtime API, a path per process.</summary>
internal sealed class RuntimeApiRoute(FunctionFleet fleet) : ILocalRoute
{
    public string Name => "runtime";

    public async Task HandleAsync(HttpContext context, string rest)
    {
        var parts = rest.Split('/');
        if (parts.Length < 6 || parts[2] != "2018-06-01" || parts[3] != "runtime" || fleet.Find(parts[0]) is not { } function)
        {
            await LocalAnswer.ErrorAsync(context, 404, "the Runtime API is /_local/runtime/{function}/{process}/2018-06-01/runtime/...");
            return;
        }

        switch (context.Request.Method, parts[4..])
        {
            case ("GET", ["invocation", "next"]):
                await NextAsync(context, function, parts[1]);
                break;
            case ("POST", ["invocation", var id, "response"]):
                await AcceptAsync(context, function.Complete(parts[1], id, new InvocationResult(null, await BodyAsync(context))));
                break;
            case ("POST", ["invocation", var id, "error"]):
                await AcceptAsync(context, function.Complete(parts[1], id, await ErrorAsync(context, "Runtime.UnknownReason")));
                break;
            case ("POST", ["init", "error"]):
                function.FailInit(parts[1], await ErrorAsync(context, RuntimeError.InitError));
                await AcceptAsync(context, isKnown: true);
                break;
            default:
                await LocalAnswer.ErrorAsync(context, 404, $"{context.Request.Method} {rest} is no operation of the Runtime API");
                break;
        }
    }

    private static async Task NextAsync(HttpContext context, FunctionRuntime function, string processId)
    {
        if (await function.NextAsync(processId, context.RequestAborted) is not { } invocation)
        {
            await LocalAnswer.ErrorAsync(context, 403, "this process is not known; LocalCloud starts the processes of functions");
            return;
        }

        var headers = context.Response.Headers;
        headers["Lambda-Runtime-Aws-Request-Id"] = invocation.RequestId;
        headers["Lambda-Runtime-Deadline-Ms"] = invocation.Deadline.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        headers["Lambda-Runtime-Invoked-Function-Arn"] = function.Definition.Arn;
        headers["Lambda-Runtime-Trace-Id"] = $"Root=1-{invocation.RequestId};Sampled=0";
        if (invocation.StandingTime is { } standing) headers["LocalCloud-Time"] = standing.ToString("O", CultureInfo.InvariantCulture);
        if (invocation.ClockOffset != TimeSpan.Zero)
            headers["LocalCloud-Clock-Offset-Ms"] = invocation.ClockOffset.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(invocation.Payload, context.RequestAborted);
    }

    private static Task AcceptAsync(HttpContext context, bool isKnown) => isKnown
        ? LocalAnswer.WriteAsync(context, new { status = "OK" }, 202)
        : LocalAnswer.ErrorAsync(context, 400, "the process does not work on this request");

    private static async Task<InvocationResult> ErrorAsync(HttpContext context, string fallback)
    {
        var type = context.Request.Headers["Lambda-Runtime-Function-Error-Type"].ToString();
        return new InvocationResult(type.Length > 0 ? type : fallback, await BodyAsync(context));
    }

    private static async Task<byte[]> BodyAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        return buffer.ToArray();
    }
}

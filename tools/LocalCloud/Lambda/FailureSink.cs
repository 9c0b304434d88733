using System.Text;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Messaging;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Lambda;

/// <summary>Where events go that failed for good.</summary>
internal sealed class FailureSink(IDeliveries deliveries, CloudClock clock)
{
    public void Send(FunctionDefinition function, string requestId, ReadOnlyMemory<byte> payload, InvocationResult result, int attempts, string condition)
    {
        var text = Encoding.UTF8.GetString(payload.Span);
        if (function.DeadLetterArn is { } queue)
        {
            deliveries.Deliver(queue, text, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["RequestID"] = requestId,
                ["ErrorCode"] = "200",
                ["ErrorMessage"] = Message(result),
            });
        }

        if (function.OnFailureArn is not { } destination) return;
        deliveries.Deliver(destination, new JsonObject
        {
            ["version"] = "1.0",
            ["timestamp"] = clock.Now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ"),
            ["requestContext"] = new JsonObject
            {
                ["requestId"] = requestId,
                ["functionArn"] = function.Arn + ":$LATEST",
                ["condition"] = condition,
                ["approximateInvokeCount"] = attempts,
            },
            ["requestPayload"] = Json.OrText(text),
            ["responseContext"] = new JsonObject { ["statusCode"] = 200, ["executedVersion"] = "$LATEST", ["functionError"] = "Unhandled" },
            ["responsePayload"] = Json.OrText(Encoding.UTF8.GetString(result.Payload.Span)),
        }.ToJsonString(), new Dictionary<string, string>(StringComparer.Ordinal));
    }

    private static string Message(InvocationResult result) =>
        (Json.OrText(Encoding.UTF8.GetString(result.Payload.Span)) as JsonObject)?["errorMessage"]?.ToString() ?? result.ErrorType ?? "";
}

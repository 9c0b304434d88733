using System.Text;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.Lambda;
using DataReliability.LocalCloud.Messaging;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>Gets a batch through its function: a reported failure resumes at the record that failed, an error halves the
/// batch where the mapping says so, and what fails every retry is told to the on-failure destination.</summary>
internal sealed class StreamBatches(StreamTrigger trigger, FunctionRuntime function, IDeliveries deliveries, CloudClock clock)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <param name="work">Rests between two tries.</param>
    public async Task ProcessAsync(string shardId, IReadOnlyList<JsonObject> batch, ClockWork work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var payload = new JsonObject { ["Records"] = new JsonArray([.. batch.Select(r => r.DeepClone())]) };
            var result = await function.Invoke(Encoding.UTF8.GetBytes(payload.ToJsonString())).Result.WaitAsync(cancellationToken);
            var failed = result.Succeeded ? trigger.ReportsItemFailures ? ItemFailures.First(result.Payload, batch.Select(Sequence).ToList()) : null : 0;
            if (failed is not { } first) return;
            if (first > 0)
            {
                // What came before the failed record is done; the rest starts over.
                batch = [.. batch.Skip(first)];
                attempt = 1;
            }

            if (!result.Succeeded && trigger.BisectOnError && batch.Count > 1)
            {
                await ProcessAsync(shardId, [.. batch.Take(batch.Count / 2)], work, cancellationToken);
                await ProcessAsync(shardId, [.. batch.Skip(batch.Count / 2)], work, cancellationToken);
                return;
            }

            if (attempt > trigger.MaximumRetryAttempts)
            {
                if (trigger.OnFailureArn is { } arn) deliveries.Deliver(arn, Word(shardId, batch, attempt), new Dictionary<string, string>(StringComparer.Ordinal));
                return;
            }

            var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempt - 1, 6)));
            await work.DelayAsync(pause < LongestPause ? pause : LongestPause, cancellationToken);
        }
    }

    public static string Sequence(JsonObject record) => record["dynamodb"]?["SequenceNumber"]?.ToString() ?? "";

    private string Word(string shardId, IReadOnlyList<JsonObject> batch, int attempts)
    {
        var now = clock.Now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ");
        return new JsonObject
        {
            ["requestContext"] = new JsonObject
            {
                ["requestId"] = Guid.NewGuid().ToString(),
                ["functionArn"] = function.Definition.Arn,
                ["condition"] = "RetryAttemptsExhausted",
                ["approximateInvokeCount"] = attempts,
            },
            ["responseContext"] = new JsonObject { ["statusCode"] = 200, ["executedVersion"] = "$LATEST", ["functionError"] = "Unhandled" },
            ["version"] = "1.0",
            ["timestamp"] = now,
            ["DDBStreamBatchInfo"] = new JsonObject
            {
                ["shardId"] = shardId,
                ["startSequenceNumber"] = Sequence(batch[0]),
                ["endSequenceNumber"] = Sequence(batch[^1]),
                ["approximateArrivalOfFirstRecord"] = now,
                ["approximateArrivalOfLastRecord"] = now,
                ["batchSize"] = batch.Count,
                ["streamArn"] = trigger.StreamArn,
            },
        }.ToJsonString();
    }
}

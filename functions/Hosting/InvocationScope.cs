using Amazon.Lambda.Core;
using AWS.Lambda.Powertools.Logging;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Hosting.Metering;

namespace DataReliability.Hosting;

/// <summary>Begins invocations.</summary>
public sealed class InvocationScope(TimeProvider time, IMetrics metrics)
{
    private const string RequestKey = "request_id";

    private bool _warm;

    /// <summary>What workflows that are started now go back to: the invocation's request id; null between invocations.</summary>
    public string? CorrelationId { get; private set; }

    /// <summary>Begins one: every log line carries its request id as <c>request_id</c>, every metric the function's name, a
    /// cold start is counted, and disposing it writes the metrics. Lines about a workflow carry <c>correlation_id</c> of
    /// their own, as one invocation goes on with many.</summary>
    public Invocation Begin(ILambdaContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Lambda runs one invocation of a process at a time, so a key of the process is a key of the invocation.
        CorrelationId = context.AwsRequestId ?? "unknown";
        Logger.AppendKey(RequestKey, CorrelationId);
        if (context.FunctionName is { Length: > 0 } function)
            metrics.AddDimension("FunctionName", function);
        WorkflowMetrics.ColdStarts.AddTo(metrics, _warm ? 0 : 1);
        _warm = true;
        return new Invocation(context, time, End);
    }

    private void End()
    {
        metrics.Flush();
        Logger.RemoveKeys(RequestKey);
        CorrelationId = null;
    }
}

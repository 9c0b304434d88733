using Amazon.Lambda.Core;
using AWS.Lambda.Powertools.Logging;
using AWS.Lambda.Powertools.Metrics;

namespace DataReliability.Hosting;

/// <summary>Begins invocations.</summary>
public sealed class InvocationScope(TimeProvider time, IMetrics metrics)
{
    private const string CorrelationKey = "correlation_id";

    private bool _warm;

    /// <summary>Begins one: every log line carries its request id as <c>correlation_id</c>, a cold start is counted, and
    /// disposing it writes the metrics.</summary>
    public Invocation Begin(ILambdaContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        // Lambda runs one invocation of a process at a time, so a key of the process is a key of the invocation.
        Logger.AppendKey(CorrelationKey, context.AwsRequestId ?? "unknown");
        metrics.AddMetric("ColdStarts", _warm ? 0 : 1, MetricUnit.Count);
        _warm = true;
        return new Invocation(context, time, End);
    }

    private void End()
    {
        metrics.Flush();
        Logger.RemoveKeys(CorrelationKey);
    }
}

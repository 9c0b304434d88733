using System.Collections.Concurrent;
using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Workflows;
using DataReliability.Hosting.Metering;
using Microsoft.Extensions.Logging;

namespace DataReliability.Hosting;

/// <summary>Advances what is due. One bad workflow never hides the rest.</summary>
public sealed class DueWorkTick(
    IWorkflowStore store, TimeProvider time, ILogger<DueWorkTick> log, IMetrics metrics, TickOptions options)
{
    /// <summary>Advances the workflows of a kind that are due, oldest first, until all are done or time runs short.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="advance">Advances one, as a runner does.</param>
    /// <param name="invocation">The time there is.</param>
    public async Task<TickSummary> RunAsync(
        string kind, Func<WorkflowId, CancellationToken, Task<AdvanceResult>> advance, Invocation invocation)
    {
        ArgumentNullException.ThrowIfNull(advance);
        ArgumentNullException.ThrowIfNull(invocation);
        var now = time.GetUtcNow();
        var due = await store.ListDueAsync(kind, now, options.MaxItems, invocation.Token);
        var results = new ConcurrentDictionary<WorkflowId, AdvanceResult>();
        var failures = new ConcurrentDictionary<WorkflowId, Exception>();
        var queue = new ConcurrentQueue<DueWork>(due);
        await Task.WhenAll(Enumerable.Range(0, options.Concurrency).Select(async _ =>
        {
            while (invocation.HasLeft(options.MinTimeLeft) && !invocation.Token.IsCancellationRequested && queue.TryDequeue(out var work))
                await AdvanceAsync(work, advance, results, failures, invocation.Token);
        }));

        var summary = new TickSummary(kind, results, failures, due.Count - results.Count - failures.Count);
        Report(summary, due.Count == 0 ? TimeSpan.Zero : now - due[0].DueAt);
        return summary;
    }

    private async Task AdvanceAsync(
        DueWork work,
        Func<WorkflowId, CancellationToken, Task<AdvanceResult>> advance,
        ConcurrentDictionary<WorkflowId, AdvanceResult> results,
        ConcurrentDictionary<WorkflowId, Exception> failures,
        CancellationToken cancellationToken)
    {
        try
        {
            var result = await advance(work.Id, cancellationToken);
            results[work.Id] = result;
            switch (result)
            {
                case AdvanceResult.Buried buried:
                    log.LogError("Buried {Workflow}: {Reason}", work.Id.ToString(), buried.Reason);
                    break;
                case AdvanceResult.PutOff putOff:
                    log.LogWarning(
                        putOff.Cause, "Could not look at the world of {Workflow}, {FailedLooks} times in a row: looks again at {DueAt}",
                        work.Id.ToString(), putOff.FailedLooks, putOff.DueAt);
                    break;
                default:
                    log.LogDebug("Advanced {Workflow}: {Result}", work.Id.ToString(), result.ToString());
                    break;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            log.LogWarning("Ran out of time over {Workflow}: the next tick goes on with it", work.Id.ToString());
        }
#pragma warning disable CA1031 // one bad workflow never hides the rest: it is reported and the next tick tries again
        catch (Exception e)
#pragma warning restore CA1031
        {
            failures[work.Id] = e;
            log.LogError(e, "Failed to advance {Workflow}", work.Id.ToString());
        }
    }

    private void Report(TickSummary summary, TimeSpan oldest)
    {
        WorkflowMetrics.Heartbeat.AddTo(metrics, 1);
        WorkflowMetrics.Advanced.AddTo(metrics, summary.Count<AdvanceResult.Advanced>() + summary.Count<AdvanceResult.Ended>());
        WorkflowMetrics.Buried.AddTo(metrics, summary.Count<AdvanceResult.Buried>());
        WorkflowMetrics.Contended.AddTo(metrics, summary.Count<AdvanceResult.Contended>() + summary.Count<AdvanceResult.Busy>());
        WorkflowMetrics.Failed.AddTo(metrics, summary.Failures.Count);
        WorkflowMetrics.Left.AddTo(metrics, summary.Left);
        WorkflowMetrics.PutOff.AddTo(metrics, summary.Count<AdvanceResult.PutOff>());
        WorkflowMetrics.MostFailedLooks.AddTo(
            metrics, summary.Results.Values.OfType<AdvanceResult.PutOff>().Select(putOff => putOff.FailedLooks).DefaultIfEmpty().Max());
        WorkflowMetrics.OldestDueAge.AddTo(metrics, oldest);
    }
}

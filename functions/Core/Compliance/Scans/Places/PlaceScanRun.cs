using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Scans.Places;

/// <summary>A worker: scans a place until it is done or time runs short, and then asks for the next worker.</summary>
/// <param name="runner">Runs one step at a time.</param>
/// <param name="time">The clock.</param>
public sealed class PlaceScanRun(WorkflowRunner<PlaceScanState, ScanPages, PlaceScanSight> runner, TimeProvider time)
{
    /// <summary>Goes on with the scan of a place.</summary>
    /// <param name="asked">Which: <c>compliance-scan-place/KEY</c>.</param>
    /// <param name="hasTime">Whether there is time for another step.</param>
    /// <param name="cancellationToken">Ends it, and leaves the rest to the worker that the tick asks for.</param>
    /// <returns>What came of it, for people.</returns>
    /// <exception cref="FormatException">The request names no scan of a place.</exception>
    public async Task<string> RunAsync(string asked, Func<bool> hasTime, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hasTime);
        var id = WorkflowId.Parse(asked);
        if (id.Kind != PlaceScanWorkflow.KindName)
            throw new FormatException($"'{asked}' is no scan of a place: write {PlaceScanWorkflow.KindName}/KEY");

        for (var steps = 0; ; steps++)
        {
            var result = hasTime()
                ? await runner.AdvanceAsync(id, cancellationToken)
                : await runner.DeliverAsync(id, PlaceScanSight.OutOfTime, cancellationToken);
            // What waits, or is another's, is gone on with when it is asked for.
            if (result is not AdvanceResult.Advanced { DueAt: var dueAt } || dueAt > time.GetUtcNow())
                return $"{result} after {steps} steps";
        }
    }
}

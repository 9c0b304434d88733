using DataReliability.Core.Workflows;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>Writes the report that a scan asked for, tells people of it and then the scan. What it is written from comes of the
/// scan's record: a message may be old, repeated or forged.</summary>
public sealed class ReportRun(
    IWorkflowStore store,
    IReportPublisher publisher,
    IReportNotices notices,
    WorkflowRunner<ScanState, HandOutPlaces, ScanObservation> runner)
{
    /// <summary>Writes it, when it is still awaited.</summary>
    /// <param name="asked">What was asked for.</param>
    /// <param name="cancellationToken">Ends the work; the scan asks again.</param>
    /// <returns>What came of it, for people.</returns>
    /// <exception cref="FormatException">The request names no scan.</exception>
    public async Task<string> RunAsync(ReportRequested asked, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var id = WorkflowId.Parse(asked.Workflow);
        if (id.Kind != ScanWorkflow.KindName)
            throw new FormatException($"'{asked.Workflow}' is no scan: write {ScanWorkflow.KindName}/KEY");
        if (await store.LoadAsync(id, cancellationToken) is not { } record)
            return $"ignored: there is no {id}";
        if (record.DueAt is null)
            return $"ignored: {id} is {(record.Buried is null ? record.Status : "buried")}";
        var state = ScanWorkflow.Read(record.State);
        if (state.Stage != ScanStage.Reporting)
            return $"ignored: {id} is {record.Status}";
        if (state.ReportAttempt != asked.Attempt)
            return $"ignored: {id} awaits attempt {state.ReportAttempt}";

        var report = await publisher.PublishAsync(state.ToEnded(), cancellationToken);
        // Told before it is recorded: who dies in between tells them twice rather than never.
        await notices.SendAsync(report, cancellationToken);
        var result = await runner.DeliverAsync(id, new ScanObservation.Published(report), cancellationToken);
        return $"published {report.Location}: {result}";
    }
}

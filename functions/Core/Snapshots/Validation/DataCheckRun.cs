using System.Text.Json;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>Runs the data checks that a validation asked for and reports to it. What to check, and where, comes of the
/// validation's record: a message may be old, repeated or forged.</summary>
public sealed class DataCheckRun(
    IWorkflowStore store,
    IDocumentStore documents,
    IRestorePasswords passwords,
    IDataChecker checker,
    WorkflowRunner<ValidationState, RestoreEffect, ValidationObservation> runner)
{
    /// <summary>Runs them, when they are still awaited.</summary>
    /// <param name="asked">What was asked for.</param>
    /// <param name="deadline">When to stop and report as unfinished.</param>
    /// <param name="cancellationToken">Ends the work without a report.</param>
    /// <returns>What came of it, for people.</returns>
    /// <exception cref="FormatException">The request names no validation.</exception>
    /// <exception cref="ReportUndeliveredException">The validation could not take the report now; run it again.</exception>
    public async Task<string> RunAsync(ChecksRequested asked, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        var id = WorkflowId.Parse(asked.Workflow);
        if (id.Kind != ValidationWorkflow.KindName)
            throw new FormatException($"'{asked.Workflow}' is no validation: write {ValidationWorkflow.KindName}/KEY");
        if (await store.LoadAsync(id, cancellationToken) is not { } record)
            return $"ignored: there is no {id}";
        if (record.DueAt is null)
            return $"ignored: {id} is {(record.Buried is null ? record.Status : "buried")}";

        var state = ValidationWorkflow.Read(record.State);
        if (state is not { Stage: ValidationStage.Checking, Checking: { } checking })
            return $"ignored: {id} is {record.Status}";
        if (checking.Attempt != asked.Attempt)
            return $"ignored: {id} awaits attempt {checking.Attempt}";

        var request = new DataCheckRequest(
            id,
            checking.Attempt,
            checking.Host,
            checking.Port,
            state.Subject.MasterUser,
            state.Subject.DatabaseName,
            state.Tier.Checks,
            await BaselineAsync(state.Subject.ResourceId, cancellationToken),
            state.Subject.DatabaseTime,
            state.Tier.Rpo,
            checking.Progress);
        var password = await passwords.DeriveAsync(id, cancellationToken);
        var report = await checker.RunAsync(request, password, deadline, cancellationToken);
        return await DeliverAsync(id, report, cancellationToken);
    }

    private async Task<string> DeliverAsync(WorkflowId id, DataCheckReport report, CancellationToken cancellationToken)
    {
        var outcome = await runner.DeliverAsync(id, new ValidationObservation.Reported(report), cancellationToken);
        return outcome switch
        {
            AdvanceResult.Advanced advanced => report.Unfinished is null ? $"reported: {advanced.Status}" : "reported as unfinished",
            AdvanceResult.Busy or AdvanceResult.Contended => throw new ReportUndeliveredException(id, outcome.ToString()),
            _ => $"reported in vain: {outcome}",
        };
    }

    private async Task<Baseline?> BaselineAsync(string resourceId, CancellationToken cancellationToken)
    {
        if (await documents.GetAsync(ValidationFiling.Baseline, resourceId, cancellationToken) is not { } document)
            return null;

        try
        {
            return JsonSerializer.Deserialize(document.Json, SnapshotJson.Default.Baseline);
        }
        catch (JsonException e)
        {
            throw new FormatException($"document {document.Collection}/{document.Name} is no baseline: {e.Message}; delete it to begin with a new one", e);
        }
    }
}

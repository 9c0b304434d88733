using System.Text.Json;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Planning;

/// <summary>Looks at the fleet and starts the validations that are due. One bad database never hides the rest.</summary>
public sealed class ValidationPlanner(
    IFleetReader fleet,
    Func<DatabaseInstance, TierChoice> tiers,
    IDocumentStore documents,
    RunningValidations running,
    WorkflowRunner<ValidationState, RestoreEffect, ValidationObservation> validations,
    WorkflowRunner<PlanRecord, RestoreEffect, PlanRecord> records,
    PlanOptions options,
    TimeProvider time)
{
    /// <summary>Plans once.</summary>
    /// <exception cref="InvalidRequestException">The request names what can't be done.</exception>
    /// <exception cref="FleetUnseenException">The fleet could not be listed; nothing was planned.</exception>
    public async Task<PlanResult> PlanAsync(ValidationRequest request, CancellationToken cancellationToken)
    {
        if (request.Faults() is { Count: > 0 } faults)
            throw new InvalidRequestException(faults);

        var instances = FleetUnseenException.Unless(await fleet.ListInstancesAsync(cancellationToken));
        var triage = FleetTriage.Of(instances, tiers, await LastAsync(cancellationToken), request, options, time.GetUtcNow());
        var round = new Round(request, [.. triage.Notes], await running.KeysAsync(instances, cancellationToken));
        foreach (var due in triage.Due)
            await PlanSafelyAsync(due, round, cancellationToken);
        return new PlanResult(round.Started, round.Observed, round.Notes);
    }

    private async Task PlanSafelyAsync(DueDatabase due, Round round, CancellationToken cancellationToken)
    {
        try
        {
            await PlanAsync(due, round, cancellationToken);
        }
#pragma warning disable CA1031 // one bad database never hides the rest: it is reported as an error
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            round.Note(due.Database.Id, $"it could not be planned: {e.GetType().Name}: {e.Message}", PlanNoteKind.Error);
        }
    }

    private async Task PlanAsync(DueDatabase due, Round round, CancellationToken cancellationToken)
    {
        var name = due.Database.Id;
        var attempt = await running.NextAttemptAsync(due.Last, cancellationToken);
        if (attempt is null)
        {
            round.Note(name, $"{due.Last!.Workflow} is still running", PlanNoteKind.Fine);
            return;
        }

        var snapshots = await fleet.ListSnapshotsAsync(name, cancellationToken);
        if (snapshots is not Sight<IReadOnlyList<Snapshot>>.Seen { Value: var seen })
        {
            var why = snapshots is Sight<IReadOnlyList<Snapshot>>.Unknown unknown ? $"{unknown.Call}: {unknown.Reason}" : "there is no such database";
            round.Note(name, $"its snapshots could not be listed: {why}", PlanNoteKind.Error);
            return;
        }

        switch (SnapshotChoice.Of(seen, due.Database.ResourceId, due.Last, round.Request.Force))
        {
            case SnapshotChoice.None none:
                round.Note(name, none.Reason, PlanNoteKind.NoSnapshot);
                var missing = new PlanRecord(name, due.Database.ResourceId, due.Tier.Name, null, $"{name} is due and can't be validated: {none.Reason}");
                await records.StartAsync(PlanWorkflow.Key(missing, time.GetUtcNow()), PlanWorkflow.NoSnapshot(missing), cancellationToken);
                break;
            case SnapshotChoice.Chosen chosen:
                var again = due.Last is { } last && last.SnapshotArn == chosen.Snapshot.Arn && last.SnapshotTakenAt == chosen.Snapshot.TakenAt;
                await StartAsync(due, chosen.Snapshot, again ? attempt.Value : 1, round, cancellationToken);
                break;
        }
    }

    private async Task StartAsync(DueDatabase due, Snapshot snapshot, int attempt, Round round, CancellationToken cancellationToken)
    {
        var name = due.Database.Id;
        if (!options.RestoresEnabled)
        {
            var found = new PlanRecord(name, due.Database.ResourceId, due.Tier.Name, snapshot.Id, $"{snapshot.Id} of {name} would be validated if restores were enabled");
            round.Observed.Add(found);
            await records.StartAsync(PlanWorkflow.Key(found, time.GetUtcNow()), PlanWorkflow.WouldValidate(found), cancellationToken);
            return;
        }

        var key = ValidationStart.Key(due, snapshot, attempt);
        if (!round.Running.Contains(key) && round.Running.Count >= options.MaxConcurrentRestores)
        {
            round.Note(name, $"waits: {round.Running.Count} restores are under way, at most {options.MaxConcurrentRestores} may be", PlanNoteKind.Waiting);
            return;
        }

        if (await validations.StartAsync(key, ValidationStart.Decide(key, due, snapshot, attempt, options, time.GetUtcNow()), cancellationToken))
        {
            round.Started.Add($"{ValidationWorkflow.KindName}/{key}");
            round.Running.Add(key);
        }
        else
        {
            round.Note(name, $"{ValidationWorkflow.KindName}/{key} was started before", PlanNoteKind.Fine);
        }
    }

    private async Task<IReadOnlyDictionary<string, LastValidation>> LastAsync(CancellationToken cancellationToken)
    {
        var last = new Dictionary<string, LastValidation>(StringComparer.Ordinal);
        foreach (var document in await documents.ListAsync(ValidationFiling.LastValidation, "", cancellationToken))
        {
            // One that can't be read is as good as none: at worst a snapshot is validated again.
            if (Read(document.Json) is { } read)
                last[document.Name] = read;
        }

        return last;
    }

    private static LastValidation? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SnapshotJson.Default.LastValidation);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Round(ValidationRequest Request, List<PlanNote> Notes, ISet<string> Running)
    {
        public List<string> Started { get; } = [];

        public List<PlanRecord> Observed { get; } = [];

        public void Note(string database, string reason, PlanNoteKind kind) => Notes.Add(new PlanNote(database, reason, kind));
    }
}

using System.Text.Json;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.Simulator.Processes;
using DataReliability.Simulator.Production;

namespace DataReliability.Simulator;

/// <content>What has to hold of validations and of sweeping.</content>
public sealed partial class Invariants
{
    // A sweep that gave up is begun anew the next day: grace, a day, and the sweep's own hour, with ticks to spare.
    private static readonly TimeSpan SweptWithin = TimeSpan.FromHours(2 + 24 + 1 + 1);

    // RDS deletes by name: who takes a name while a delete is on its way can't be told apart. A lease and a clock's error.
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, DateTimeOffset> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<(Deployment Deployment, WorkflowId Workflow), ValidationState> _validations = [];

    /// <summary>A call that changes RDS has arrived.</summary>
    public void Asked(Process process, RestoreEffect effect, RestoreIdentity instance)
    {
        Take(process, effect.Name, instance.Name);
        if (effect is RestoreInstance || world.Rds.Find(instance.Name) is not { } target)
            return;

        if (effect is OpenInstance)
            Hold(Isolated, target.PubliclyAccessible is false, $"{process.Name} opens {target.Id}, which has a public address");
        if (world.Rds.Strangers.TryGetValue(target.ResourceId, out var came))
            Hold(OnlyOurs, world.Scheduler.Now - came < OnItsWay, $"{process.Name} asks {effect.Name} of {target.Id} ({target.ResourceId}), which somebody else made");
        else
            Hold(OnlyOurs, IsMadeBy(target, process.Deployment.Name, instance.Workflow), $"{process.Name} asks {effect.Name} of {target.Id} ({target.ResourceId}), which {instance.Workflow} did not create");
    }

    /// <summary>RDS created an instance.</summary>
    public void Restored(string resourceId, RestoreInstance order)
    {
        var live = world.Rds.Instances.Count(instance => IsMadeBy(instance, order.Instance.Stack, order.Instance.Workflow));
        Hold(OneRestore, live == 1, $"{live} live restores of {order.Instance.Workflow}, the last is {resourceId}");
    }

    private void LookAtRestores()
    {
        foreach (var instance in world.Rds.Instances)
        {
            if (!world.Rds.Made.TryGetValue(instance.ResourceId, out var made))
                continue;
            if (!CanBeDeleted(instance) || world.Weather.IsOut("rds") || world.Weather.IsOut("store"))
                _kept[instance.ResourceId] = world.Scheduler.Now;
            var since = _kept.TryGetValue(instance.ResourceId, out var kept) && kept > made.Deadline ? kept : made.Deadline;
            Hold(Gone, world.Scheduler.Now < since + SweptWithin, $"{made.Name} ({instance.ResourceId}) is {instance.Status}, its deadline was {made.Deadline:O}");
        }
    }

    private void ExpectValidated()
    {
        foreach (var database in world.Rds.Instances.Where(instance => world.Databases.Contains(instance.Id)))
        {
            var table = world.Deployment(database.Tag(FleetTags.Stack)!).Table;
            var last = table.GetAsync(ValidationFiling.LastValidation, database.ResourceId, None).Result is { } document
                ? JsonSerializer.Deserialize(document.Json, SnapshotJson.Default.LastValidation)
                : null;
            var late = world.Scheduler.Now - (last?.StartedAt ?? DateTimeOffset.MinValue) - Databases.Cadence(database);
            var said = table.Events.Values.Any(recorded => recorded.Type == PlanWorkflow.NoSnapshotType
                && recorded.Attributes["database"] == database.Id && recorded.At > world.Scheduler.Now.AddDays(-1));
            Hold(Judged, said || late < TimeSpan.FromHours(3), $"{database.Id} is due since {late.TotalHours:0} hours; last: {last?.Workflow}");
        }
    }

    private void Validated(Process process, WorkflowRecord? before, WorkflowRecord record)
    {
        var state = ValidationWorkflow.Read(record.State);
        var key = (process.Deployment, record.Id);
        if (before is not null)
            Grow(record.Id, _validations[key], state);
        _validations[key] = state;
        if (state.Stage == ValidationStage.Ended)
            End(record.Id, state);
    }

    private static RestoreIdentity Of(RestoreEffect effect) => effect switch
    {
        RestoreInstance restore => restore.Instance,
        OpenInstance open => open.Instance,
        _ => ((DeleteInstance)effect).Instance,
    };

    private void Grow(WorkflowId id, ValidationState before, ValidationState after)
    {
        var grows = after.RestoreAsks >= before.RestoreAsks
            && after.OpenAsks >= before.OpenAsks
            && (after.Checking?.Attempt ?? 0) >= (before.Checking?.Attempt ?? 0)
            && (after.Teardown?.Asks ?? 0) >= (before.Teardown?.Asks ?? 0)
            && (before.Restore.ResourceId is null || after.Restore.ResourceId == before.Restore.ResourceId)
            && (before.Verdict is null || after.Verdict == before.Verdict)
            && (after.Stage >= before.Stage || (before.Stage == ValidationStage.Restoring && after.Stage == ValidationStage.Planned));
        Hold(Forward, grows, $"{id} went back from {before.Stage} ({before.RestoreAsks}, {before.OpenAsks}, {before.Checking?.Attempt}, {before.Teardown?.Asks}) to {after.Stage} ({after.RestoreAsks}, {after.OpenAsks}, {after.Checking?.Attempt}, {after.Teardown?.Asks})");
    }

    private void End(WorkflowId id, ValidationState state)
    {
        var verdict = $"{ValidationStatus.Of(state.Verdict ?? ValidationVerdict.Inconclusive)}, {(state.TeardownResult is { } result ? ValidationStatus.Of(result) : "no teardown")}";
        _verdicts[verdict] = _verdicts.GetValueOrDefault(verdict) + 1;
        var results = state.Report?.Results ?? [];
        if (state.Verdict == ValidationVerdict.Passed)
        {
            Hold(Proven, results.Count > 0 && results.All(check => check.Verdict == CheckVerdict.Passed), $"{id} passed with {results.Count} checks, not all passed");
            Hold(Proven, !world.IsSpoilt(state.Subject.SnapshotId), $"{id} passed, and {state.Subject.SnapshotId} is corrupt");
        }

        if (state.TeardownResult == TeardownResult.TornDown)
            Hold(TornDown, world.Rds.Find(state.Restore.Name)?.ResourceId != state.Restore.ResourceId, $"{id} ended, and {state.Restore.Name} ({state.Restore.ResourceId}) is still there");
        if (state.Verdict == ValidationVerdict.Failed)
            Hold(Proven, results.Any(check => check.Verdict == CheckVerdict.Failed), $"{id} failed without a failed check");
    }

    private bool IsMadeBy(DatabaseInstance instance, string stack, string workflow) =>
        world.Rds.Made.TryGetValue(instance.ResourceId, out var made) && made.Stack == stack && made.Workflow == workflow;

    private bool CanBeDeleted(DatabaseInstance instance) =>
        instance.DeletionProtection is not true
        && instance.Status is not (RestoreStatus.Creating or RestoreStatus.Deleting)
        && world.Rds.Show(instance)?.Tags.Count > 0;
}

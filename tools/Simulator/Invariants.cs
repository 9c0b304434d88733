using System.Text.Json;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Planning;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Sweeping;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.Simulator.Cloud;
using DataReliability.Simulator.Processes;
using DataReliability.Simulator.Snapshots;

namespace DataReliability.Simulator;

/// <summary>What has to hold whatever happens. Each is checked at every step that could break it; the first that breaks ends
/// the run. They look from outside: at writes, at calls, at what subscribers heard and at what there is.</summary>
/// <param name="world">Where.</param>
public sealed class Invariants(World world)
{
    /// <summary>Holds at each call that deletes or modifies: the instance is one that this very workflow created.</summary>
    public const string OnlyOurs = "nothing is deleted or modified that we did not create";

    /// <summary>Holds at each call that changes RDS: the very process that calls wrote the intent before, and calls once for it. Who
    /// takes an intent over may call as well, but not for an effect that can't be repeated.</summary>
    public const string OncePerIntent = "no effect without its recorded intent, none twice that can't be repeated";

    /// <summary>Holds at each restore.</summary>
    public const string OneRestore = "no two live restores of one workflow, no snapshot restored by two";

    /// <summary>Holds each hour: gone <see cref="SweptWithin"/> after its deadline, or after the world last kept it from being deleted.</summary>
    public const string Gone = "every restore is gone by its deadline plus the sweep";

    /// <summary>Holds at each write: versions, asks and attempts only grow, a resource id stays, and what has ended stays as it ended.</summary>
    public const string Forward = "a record never moves backwards";

    /// <summary>Holds at each write that changes a status or intends an effect.</summary>
    public const string Reasoned = "each decision has its reasons";

    /// <summary>Holds at each end: passed means checks, all passed, of good data; failed means that one failed.</summary>
    public const string Proven = "a verdict is passed only when all checks passed, failed only when one failed";

    /// <summary>Holds at each end: what is said to be torn down is not there.</summary>
    public const string TornDown = "what is said to be torn down is gone";

    /// <summary>Holds at each opening.</summary>
    public const string Isolated = "nothing is opened that has a public address";

    /// <summary>Holds at each write.</summary>
    public const string NoSecret = "no record and no message holds a password";

    /// <summary>Holds at each step: no record is buried and nothing throws but what the world breaks.</summary>
    public const string Workable = "nothing is buried and nothing unexpected is thrown";

    /// <summary>Holds after the calm: what was due was validated, or it was said why not; all that began ended with a verdict.</summary>
    public const string Judged = "every due validation ends in a verdict or in an announced failure";

    /// <summary>Holds after the calm: each event that was recorded was heard.</summary>
    public const string Heard = "no domain event is lost";

    /// <summary>Holds after the calm: nothing is due, and no restore is left that could be deleted.</summary>
    public const string Quiet = "the system quiesces when the world does";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [OnlyOurs, OncePerIntent, OneRestore, Gone, Forward, Reasoned, Proven, TornDown, Isolated, NoSecret, Workable, Judged, Heard, Quiet];

    // A sweep that gave up is begun anew the next day: grace, a day, and the sweep's own hour, with ticks to spare.
    private static readonly TimeSpan SweptWithin = TimeSpan.FromHours(2 + 24 + 1 + 1);

    // RDS deletes by name: who takes a name while a delete is on its way can't be told apart. A lease and a clock's error.
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMinutes(10);

    private static CancellationToken None => CancellationToken.None;

    private readonly Dictionary<string, int> _intents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _kept = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _decisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _verdicts = new(StringComparer.Ordinal);

    /// <summary>The first that broke.</summary>
    public Violation? Broken { get; private set; }

    /// <summary>How often something was checked.</summary>
    public long Checked { get; private set; }

    /// <summary>Decisions recorded, by kind of workflow, status and effect.</summary>
    public IReadOnlyDictionary<string, int> Decisions => _decisions;

    /// <summary>Validations that ended, by verdict.</summary>
    public IReadOnlyDictionary<string, int> Verdicts => _verdicts;

    /// <summary>A call that changes RDS has arrived.</summary>
    public void Asked(Process process, RestoreEffect effect, RestoreIdentity instance)
    {
        var intent = Intent(process, effect.Name, instance.Name);
        var left = _intents.GetValueOrDefault(intent) - 1;
        _intents[intent] = left;
        Hold(OncePerIntent, left >= 0, $"{process.Name} asks {effect.Name} of {instance.Name} beyond the intents recorded");
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

    /// <summary>A write took effect.</summary>
    public void Committed(Process process, WorkflowRecord? before, WorkflowCommit commit)
    {
        var record = commit.Record;
        Hold(Forward, record.Version == (before?.Version ?? 0) + 1, $"{record.Id} went from version {before?.Version} to {record.Version}");
        Hold(Forward, before is null or { DueAt: not null }, $"{record.Id} had ended {before?.Status} and was written as {record.Status}");
        Hold(NoSecret, !HoldsSecret(commit), $"{record.Id} v{record.Version} holds the password of its restore");
        Decided(before, commit);
        // Pending after pending is a take-over, whatever it counts itself as.
        foreach (var pending in record.Pending.Where(pending => pending.Repeatable || before is not { Pending.Count: > 0 }))
            Intend(process, JsonSerializer.Deserialize(pending.Json, SnapshotJson.Default.RestoreEffect)!);
        if (record.Id.Kind != ValidationWorkflow.KindName || record.State == before?.State)
            return;

        var state = ValidationWorkflow.Read(record.State);
        if (before is not null)
            Grow(record.Id, ValidationWorkflow.Read(before.State), state);
        if (state.Stage == ValidationStage.Ended)
            End(record.Id, state);
    }

    /// <summary>A record was buried.</summary>
    public void Buried(WorkflowId id, string reason) => Hold(Workable, false, $"{id} was buried: {reason}");

    /// <summary>An invocation ended with an exception that nothing in the world explains.</summary>
    public void Threw(Process process, Exception thrown) => Hold(Workable, false, $"{process.Name}: {thrown.GetType().Name}: {thrown.Message} {Explanation.Root(thrown)}");

    /// <summary>An hour has passed.</summary>
    public void Look()
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

    /// <summary>The world was calm for long enough that whatever was due is planned.</summary>
    public void ExpectPlanned()
    {
        foreach (var database in world.Rds.Instances.Where(instance => world.Databases.Contains(instance.Id)))
        {
            var table = world.Deployment(database.Tag(FleetTags.Stack)!).Table;
            var last = table.GetAsync(ValidationFiling.LastValidation, database.ResourceId, None).Result is { } document
                ? JsonSerializer.Deserialize(document.Json, SnapshotJson.Default.LastValidation)
                : null;
            var late = world.Scheduler.Now - (last?.StartedAt ?? DateTimeOffset.MinValue) - Fleet.Cadence(database);
            var said = table.Events.Values.Any(recorded => recorded.Type == PlanWorkflow.NoSnapshotType
                && recorded.Attributes["database"] == database.Id && recorded.At > world.Scheduler.Now.AddDays(-1));
            Hold(Judged, said || late < TimeSpan.FromHours(3), $"{database.Id} is due since {late.TotalHours:0} hours; last: {last?.Workflow}");
        }
    }

    /// <summary>The world was calm, with nothing planned, for long enough that whatever began has ended.</summary>
    public void ExpectQuiet()
    {
        foreach (var deployment in world.Deployments)
        {
            foreach (var kind in new[] { ValidationWorkflow.KindName, SweepWorkflow.KindName, PlanWorkflow.KindName })
            {
                var due = deployment.Table.ListDueAsync(kind, DateTimeOffset.MaxValue, 1, None).Result;
                Hold(kind == ValidationWorkflow.KindName ? Judged : Quiet, due.Count == 0, $"{deployment.Name}: still due: {string.Join(", ", due)}");
            }

            foreach (var recorded in deployment.Table.Events.Values)
                Hold(Heard, deployment.HeardEvents.ContainsKey(recorded.Id), $"{deployment.Name}: nobody heard {recorded.Id}, {recorded.Type}");
        }

        foreach (var instance in world.Rds.Instances.Where(instance => world.Rds.Made.ContainsKey(instance.ResourceId)))
            Hold(Quiet, !CanBeDeleted(instance), $"{instance.Id} ({instance.ResourceId}) is still {instance.Status}");
    }

    private void Decided(WorkflowRecord? before, WorkflowCommit commit)
    {
        var record = commit.Record;
        if (before is { Pending.Count: > 0 })
            return;

        var decision = record.Pending.Count == 0 ? $"{record.Id.Kind} {record.Status}" : $"{record.Id.Kind} {record.Status}: {record.Pending[0].Name}";
        _decisions[decision] = _decisions.GetValueOrDefault(decision) + 1;
        if (before?.Status != record.Status || record.Pending.Count > 0)
        {
            var reasoned = commit.Timeline.Count > 0 && commit.Timeline.All(entry => !string.IsNullOrWhiteSpace(entry.Text));
            Hold(Reasoned, reasoned, $"{record.Id} became {record.Status} without a reason");
        }
    }

    private void Intend(Process process, RestoreEffect effect)
    {
        var instance = effect switch
        {
            RestoreInstance restore => restore.Instance,
            OpenInstance open => open.Instance,
            _ => ((DeleteInstance)effect).Instance,
        };
        var intent = Intent(process, effect.Name, instance.Name);
        _intents[intent] = _intents.GetValueOrDefault(intent) + 1;
    }

    private static bool HoldsSecret(WorkflowCommit commit) =>
        commit.Record.State.Contains(ProcessRds.PasswordMark, StringComparison.Ordinal)
        || commit.Record.Outcomes.Any(outcome => outcome.Message?.Contains(ProcessRds.PasswordMark, StringComparison.Ordinal) is true)
        || commit.Events.Any(recorded => recorded.Data.Contains(ProcessRds.PasswordMark, StringComparison.Ordinal));

    private static string Intent(Process process, string effect, string instance) => $"{process.Name} {effect} {instance}";

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

    private void Hold(string invariant, bool holds, string what)
    {
        Checked++;
        if (holds || Broken is not null)
            return;
        Broken = new Violation(invariant, what, world.Scheduler.Now);
        world.History.Add("BROKEN", "{0}: {1}", invariant, what);
    }
}

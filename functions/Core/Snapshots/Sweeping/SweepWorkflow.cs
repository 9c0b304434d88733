using System.Globalization;
using System.Text.Json;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Sweeping;

/// <summary>The workflow that tears down a restore which outlived its validation. It records before it acts and passes the
/// same guard as the validation does.</summary>
public sealed class SweepWorkflow(IFleetReader fleet, IRestoreActions actions, TeardownLimits limits, TimeSpan pollInterval)
    : IWorkflowDefinition<SweepState, RestoreEffect, Sight<DatabaseInstance>>
{
    /// <summary>The kind of workflow.</summary>
    public const string KindName = "restore-sweep";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>The key of a sweep: one for each instance and day, so that what fails is tried, and told, again the next day.</summary>
    public static string Key(string name, string resourceId, DateTimeOffset now) =>
        RestoreKey.Of(name, string.Create(CultureInfo.InvariantCulture, $"{resourceId}\n{now.UtcDateTime:yyyy-MM-dd}"));

    /// <summary>The key under which a restore is refused: the same all day, and none that keeps it from being swept on that day once
    /// it can be proven ours.</summary>
    public static string RefusalKey(string name, string resourceId, DateTimeOffset now) =>
        RestoreKey.Of(name, string.Create(CultureInfo.InvariantCulture, $"{resourceId}\n{now.UtcDateTime:yyyy-MM-dd}\nrefused"));

    /// <summary>The first decision of a sweep.</summary>
    public static Decision<SweepState, RestoreEffect> Start(RestoreIdentity restore, string cause, DateTimeOffset now) => new()
    {
        State = new SweepState(restore, cause, new TeardownProgress(now)),
        Status = "sweeping",
        Reasons = [cause],
        DueAt = now,
    };

    /// <summary>The only decision of a sweep that must not be: people are told and nothing is touched.</summary>
    public static Decision<SweepState, RestoreEffect> Refuse(RestoreIdentity restore, string cause, IReadOnlyList<string> reasons, DateTimeOffset now) =>
        End(new SweepState(restore, cause, new TeardownProgress(now)), "refused", reasons);

    /// <inheritdoc/>
    public SweepState ReadState(string json) =>
        JsonSerializer.Deserialize(json, SnapshotJson.Default.SweepState) ?? throw new JsonException("the state of a sweep is null");

    /// <inheritdoc/>
    public string WriteState(SweepState state) => JsonSerializer.Serialize(state, SnapshotJson.Default.SweepState);

    /// <inheritdoc/>
    public RestoreEffect ReadEffect(string json) =>
        JsonSerializer.Deserialize(json, SnapshotJson.Default.RestoreEffect) ?? throw new JsonException("an effect is null");

    /// <inheritdoc/>
    public string WriteEffect(RestoreEffect effect) => JsonSerializer.Serialize(effect, SnapshotJson.Default.RestoreEffect);

    /// <inheritdoc/>
    public Task<Sight<DatabaseInstance>> ObserveAsync(WorkflowView<SweepState> current, CancellationToken cancellationToken) =>
        fleet.FindInstanceAsync(current.State.Restore.Name, cancellationToken);

    /// <inheritdoc/>
    public Decision<SweepState, RestoreEffect> Decide(
        WorkflowView<SweepState> current, Sight<DatabaseInstance> observation, DateTimeOffset now)
    {
        var outcome = current.Outcomes.Count > 0 ? current.Outcomes[^1] : current.State.LastOutcome;
        var state = current.State with { LastOutcome = outcome, Progress = current.State.Progress.After(outcome) };
        return Teardown.Decide(state.Restore, restoreAskedAt: null, state.Progress, observation, now, limits) switch
        {
            TeardownStep.Wait wait => Going(state, wait.Reason, now, noteworthy: false),
            TeardownStep.Delete delete => Going(
                state with { LastOutcome = null, Progress = state.Progress.Ask(now) },
                delete.Reason,
                now,
                noteworthy: true) with
            { Effects = [new DeleteInstance(state.Restore)] },
            TeardownStep.Done done => End(state, "swept", [done.Reason]),
            TeardownStep.Failed failed => End(state, "failed", failed.Reasons),
            var step => throw new InvalidOperationException($"{current.Id}: unknown step {step.GetType().Name}"),
        };
    }

    /// <inheritdoc/>
    public Task<EffectOutcome> ExecuteAsync(WorkflowView<SweepState> current, RestoreEffect effect, CancellationToken cancellationToken) =>
        effect is DeleteInstance delete
            ? actions.DeleteAsync(delete, cancellationToken)
            : throw new ArgumentException($"{current.Id}: {effect.Name} is no effect of a sweep", nameof(effect));

    private Decision<SweepState, RestoreEffect> Going(SweepState state, string reason, DateTimeOffset now, bool noteworthy) => new()
    {
        State = state,
        Status = "sweeping",
        Reasons = [reason],
        DueAt = now + pollInterval,
        Noteworthy = noteworthy,
    };

    private static Decision<SweepState, RestoreEffect> End(SweepState state, string status, IReadOnlyList<string> reasons)
    {
        var page = status != "swept";
        var report = new SweepReport(state.Restore.Name, state.Restore.ResourceId ?? "", state.Restore.Workflow, state.Cause, reasons);
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["severity"] = page ? "high" : "medium",
            ["page"] = page ? "true" : "false",
        };
        return new()
        {
            State = state,
            Status = status,
            Reasons = reasons,
            DueAt = null,
            Events = [new EventDraft($"{KindName}.{status}", JsonSerializer.Serialize(report, SnapshotJson.Default.SweepReport), attributes)],
        };
    }
}

using System.Globalization;
using System.Text.Json;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Planning;

/// <summary>Records of the planner: workflows that are over as they start, so that what is planned without being done is
/// kept and told by the one mechanism that keeps and tells. One for each database, day and finding.</summary>
public sealed class PlanWorkflow : IWorkflowDefinition<PlanRecord, RestoreEffect, PlanRecord>
{
    /// <summary>The kind of workflow.</summary>
    public const string KindName = "validation-plan";

    /// <summary>A database is due and has no snapshot to validate.</summary>
    public const string NoSnapshotType = "snapshot-validation.no-snapshot";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <summary>The key of a finding: the same all day.</summary>
    public static string Key(PlanRecord found, DateTimeOffset now) => RestoreKey.Of(
        found.Database,
        string.Create(CultureInfo.InvariantCulture, $"{found.ResourceId}\n{found.SnapshotId}\n{now.UtcDateTime:yyyy-MM-dd}"));

    /// <summary>A validation that would be started if restores were enabled.</summary>
    public static Decision<PlanRecord, RestoreEffect> WouldValidate(PlanRecord found) => new()
    {
        State = found,
        Status = "observed",
        Reasons = [found.Reason],
        DueAt = null,
    };

    /// <summary>A database that is due and has no snapshot to validate, which people are told.</summary>
    public static Decision<PlanRecord, RestoreEffect> NoSnapshot(PlanRecord found) => new()
    {
        State = found,
        Status = "no-snapshot",
        Reasons = [found.Reason],
        DueAt = null,
        Events =
        [
            new EventDraft(
                NoSnapshotType,
                JsonSerializer.Serialize(found, SnapshotJson.Default.PlanRecord),
                new Dictionary<string, string>(StringComparer.Ordinal) { ["database"] = found.Database, ["severity"] = "high", ["page"] = "false" }),
        ],
    };

    /// <inheritdoc/>
    public PlanRecord ReadState(string json) =>
        JsonSerializer.Deserialize(json, SnapshotJson.Default.PlanRecord) ?? throw new JsonException("a record of the planner is null");

    /// <inheritdoc/>
    public string WriteState(PlanRecord state) => JsonSerializer.Serialize(state, SnapshotJson.Default.PlanRecord);

    /// <inheritdoc/>
    public RestoreEffect ReadEffect(string json) => throw new JsonException("records of the planner have no effects");

    /// <inheritdoc/>
    public string WriteEffect(RestoreEffect effect) => throw new JsonException("records of the planner have no effects");

    /// <inheritdoc/>
    public Task<PlanRecord> ObserveAsync(WorkflowView<PlanRecord> current, CancellationToken cancellationToken) => Task.FromResult(current.State);

    /// <inheritdoc/>
    public Decision<PlanRecord, RestoreEffect> Decide(WorkflowView<PlanRecord> current, PlanRecord observation, DateTimeOffset now) =>
        WouldValidate(current.State);

    /// <inheritdoc/>
    public Task<EffectOutcome> ExecuteAsync(WorkflowView<PlanRecord> current, RestoreEffect effect, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"{current.Id}: records of the planner have no effects");
}

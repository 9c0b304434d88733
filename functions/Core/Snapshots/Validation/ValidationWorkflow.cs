using System.Text.Json;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>The workflow that restores a snapshot, has its data checked, and tears the restore down.</summary>
/// <param name="world">Looks and acts.</param>
/// <param name="limits">How patient it is.</param>
public sealed class ValidationWorkflow(IValidationWorld world, ValidationLimits limits)
    : IWorkflowDefinition<ValidationState, RestoreEffect, ValidationObservation>
{
    /// <summary>The kind of workflow.</summary>
    public const string KindName = "snapshot-validation";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public ValidationState ReadState(string json) => Read(json);

    /// <summary>Reads the state of a validation.</summary>
    /// <exception cref="JsonException">The text is no state.</exception>
    public static ValidationState Read(string json) =>
        JsonSerializer.Deserialize(json, SnapshotJson.Default.ValidationState) ?? throw new JsonException("the state of a validation is null");

    /// <inheritdoc/>
    public string WriteState(ValidationState state) => JsonSerializer.Serialize(state, SnapshotJson.Default.ValidationState);

    /// <inheritdoc/>
    public RestoreEffect ReadEffect(string json) =>
        JsonSerializer.Deserialize(json, SnapshotJson.Default.RestoreEffect) ?? throw new JsonException("an effect is null");

    /// <inheritdoc/>
    public string WriteEffect(RestoreEffect effect) => JsonSerializer.Serialize(effect, SnapshotJson.Default.RestoreEffect);

    /// <inheritdoc/>
    public Task<ValidationObservation> ObserveAsync(WorkflowView<ValidationState> current, CancellationToken cancellationToken) =>
        world.ObserveAsync(current.State, cancellationToken);

    /// <inheritdoc/>
    public Decision<ValidationState, RestoreEffect> Decide(
        WorkflowView<ValidationState> current, ValidationObservation observation, DateTimeOffset now) =>
        ValidationDecisions.Decide(current, observation, now, limits);

    /// <inheritdoc/>
    public Task<EffectOutcome> ExecuteAsync(
        WorkflowView<ValidationState> current, RestoreEffect effect, CancellationToken cancellationToken) =>
        world.ExecuteAsync(current.Id, effect, cancellationToken);
}

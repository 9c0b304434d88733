using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>The world of the function that advances validations.</summary>
/// <param name="fleet">Looks.</param>
/// <param name="effects">Acts.</param>
/// <param name="place">Where restores live.</param>
public sealed class RestoreWorld(IFleetReader fleet, RestoreEffects effects, RestorePlace place) : IValidationWorld
{
    /// <inheritdoc/>
    public async Task<ValidationObservation> ObserveAsync(ValidationState state, CancellationToken cancellationToken)
    {
        var restore = await fleet.FindInstanceAsync(state.Restore.Name, cancellationToken);
        var snapshot = state.Stage == ValidationStage.Planned
            ? await fleet.FindSnapshotAsync(state.Subject.SnapshotId, cancellationToken)
            : null;
        return new ValidationObservation.World(restore, snapshot, place);
    }

    /// <inheritdoc/>
    public Task<EffectOutcome> ExecuteAsync(WorkflowId workflow, RestoreEffect effect, CancellationToken cancellationToken) =>
        effects.ExecuteAsync(workflow, effect, cancellationToken);
}

using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>The world of functions that start validations or report to them, which neither look nor act.</summary>
public sealed class BlindWorld : IValidationWorld
{
    /// <inheritdoc/>
    public Task<ValidationObservation> ObserveAsync(ValidationState state, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"{state.Restore.Workflow}: this function does not look at restores");

    /// <inheritdoc/>
    public Task<EffectOutcome> ExecuteAsync(WorkflowId workflow, RestoreEffect effect, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"{workflow}: this function does not act on restores");
}

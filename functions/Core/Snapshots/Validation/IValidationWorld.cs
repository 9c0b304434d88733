using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>How a validation looks at the world and acts on it.</summary>
public interface IValidationWorld
{
    /// <summary>Looks as far as the state needs.</summary>
    Task<ValidationObservation> ObserveAsync(ValidationState state, CancellationToken cancellationToken);

    /// <summary>Does an effect once.</summary>
    Task<EffectOutcome> ExecuteAsync(WorkflowId workflow, RestoreEffect effect, CancellationToken cancellationToken);
}

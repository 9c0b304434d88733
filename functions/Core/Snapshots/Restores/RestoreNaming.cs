using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Restores;

/// <summary>Tells restores by their names.</summary>
/// <param name="Prefix">How the names of restores begin.</param>
public sealed record RestoreNaming(string Prefix)
{
    /// <summary>The validation that an instance of this name would belong to; null when it is no restore's name.</summary>
    public WorkflowId? ValidationOf(string instance) =>
        WorkflowId.TryParse($"{ValidationWorkflow.KindName}/{RestoreKey.KeyOf(Prefix, instance)}", out var id) ? id : null;
}

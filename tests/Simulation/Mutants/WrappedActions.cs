using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Calls that change RDS as they are, for a mutant to change a part of.</summary>
internal abstract class WrappedActions(IRestoreActions real) : IRestoreActions
{
    protected IRestoreActions Real => real;

    public virtual Task<EffectOutcome> RestoreAsync(RestoreInstance effect, CancellationToken cancellationToken) => real.RestoreAsync(effect, cancellationToken);

    public virtual Task<EffectOutcome> OpenAsync(OpenInstance effect, string password, CancellationToken cancellationToken) =>
        real.OpenAsync(effect, password, cancellationToken);

    public virtual Task<EffectOutcome> DeleteAsync(DeleteInstance effect, CancellationToken cancellationToken) => real.DeleteAsync(effect, cancellationToken);
}

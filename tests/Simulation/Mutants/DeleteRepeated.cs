using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Tries a delete again when it got no answer, as SDKs do unless told otherwise.</summary>
public sealed class DeleteRepeated : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "an effect that can't be repeated is tried again within one intent";

    /// <inheritdoc/>
    public override string Breaks => Invariants.OncePerIntent;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IRestoreActions>(services, real => new Retrying(real));

    private sealed class Retrying(IRestoreActions real) : WrappedActions(real)
    {
        public override async Task<EffectOutcome> DeleteAsync(DeleteInstance effect, CancellationToken cancellationToken)
        {
            var outcome = await Real.DeleteAsync(effect, cancellationToken);
            return outcome.Result == EffectResult.Unknown ? await Real.DeleteAsync(effect, cancellationToken) : outcome;
        }
    }
}

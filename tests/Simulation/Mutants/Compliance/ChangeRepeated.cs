using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Sends a change again when it got no answer.</summary>
public sealed class ChangeRepeated : RemediationMutant
{
    /// <inheritdoc/>
    public override string Fault => "a change is sent twice for one intent";

    /// <inheritdoc/>
    public override string Breaks => Invariants.OncePerIntent;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IRemediationActions>(services, real => new Retrying(real));

    private sealed class Retrying(IRemediationActions real) : IRemediationActions
    {
        public async Task<EffectOutcome> ModifyAsync(ModifyResource effect, CancellationToken cancellationToken) =>
            await real.ModifyAsync(effect, cancellationToken) is { Result: EffectResult.Unknown }
                ? await real.ModifyAsync(effect, cancellationToken)
                : EffectOutcome.Done(effect.Name);
    }
}

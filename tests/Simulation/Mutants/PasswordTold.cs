using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Quotes the request in the message of a failure.</summary>
public sealed class PasswordTold : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "a password ends up in a record";

    /// <inheritdoc/>
    public override string Breaks => Invariants.NoSecret;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IRestoreActions>(services, real => new Talkative(real));

    private sealed class Talkative(IRestoreActions real) : WrappedActions(real)
    {
        public override async Task<EffectOutcome> OpenAsync(OpenInstance effect, string password, CancellationToken cancellationToken)
        {
            var outcome = await Real.OpenAsync(effect, password, cancellationToken);
            return outcome.Result == EffectResult.Done ? outcome : outcome with { Message = $"{outcome.Message}: MasterUserPassword={password}" };
        }
    }
}

using System.Runtime.CompilerServices;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Changes;
using DataReliability.Core.Workflows;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Believes that what it sent is in force.</summary>
public sealed class AnswerTakenForTheDeed : RemediationMutant
{
    private readonly ConditionalWeakTable<World, HashSet<string>> _sent = [];

    /// <inheritdoc/>
    public override string Fault => "a change that was sent counts as made";

    /// <inheritdoc/>
    public override string Breaks => Invariants.InForce;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process)
    {
        var sent = _sent.GetOrCreateValue(process.World);
        Wrap<IRemediationActions>(services, real => new Noting(real, sent));
        Wrap<IRemediationReader>(services, real => new WrappedReader(real, subject => sent.Contains(subject.Resource.Arn) && subject.Resource is DatabaseResource database
            ? subject with { Resource = database with { DeletionProtection = true } }
            : subject));
    }

    private sealed class Noting(IRemediationActions real, HashSet<string> sent) : IRemediationActions
    {
        public Task<EffectOutcome> ModifyAsync(ModifyResource effect, CancellationToken cancellationToken)
        {
            if (effect.Change is SwitchChange { Switch: DatabaseSwitch.DeletionProtection })
                sent.Add(effect.Target.Arn);
            return real.ModifyAsync(effect, cancellationToken);
        }
    }
}

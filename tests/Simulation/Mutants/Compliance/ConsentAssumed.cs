using DataReliability.Core.Compliance.Remediations;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Goes by the consent that the last scan saw.</summary>
public sealed class ConsentAssumed : RemediationMutant
{
    /// <inheritdoc/>
    public override string Fault => "consent that was taken back since the scan still counts";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Consented;

    /// <inheritdoc/>
    public override double FaultFactor => 4;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IRemediationReader>(services, real => new WrappedReader(
        real,
        subject => subject with
        {
            Resource = subject.Resource with
            {
                Tags = subject.Resource.Tags.Select<IReadOnlyDictionary<string, string>>(
                    tags => new Dictionary<string, string>(tags) { [World.Consent.Key] = World.Consent.Value }),
            },
        }));
}

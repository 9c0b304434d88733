using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Fleet;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Does not look whose a resource is.</summary>
public sealed class HandOverOverlooked : RemediationMutant
{
    /// <inheritdoc/>
    public override string Fault => "what is handed to another deployment is mended";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Consented;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OrBreaks => [Invariants.OneChange];

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IRemediationReader>(services, real => new WrappedReader(
        real,
        subject => subject with
        {
            Resource = subject.Resource with
            {
                Tags = subject.Resource.Tags.Select<IReadOnlyDictionary<string, string>>(tags => tags.Where(tag => tag.Key != FleetTags.Stack).ToDictionary()),
            },
        }));
}

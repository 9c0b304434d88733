using DataReliability.Core.Compliance.Remediations;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants.Compliance;

/// <summary>Does not look what waits for the maintenance window.</summary>
public sealed class PendingOverlooked : RemediationMutant
{
    /// <inheritdoc/>
    public override string Fault => "a change is made while another one is pending";

    /// <inheritdoc/>
    public override string Breaks => Invariants.OneChange;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) =>
        Wrap<IRemediationReader>(services, real => new WrappedReader(real, subject => subject with { Pending = [] }));
}

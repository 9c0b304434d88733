using DataReliability.Core.Fleet;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Nobody sweeps.</summary>
public sealed class SweepMissing : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "what a validation could not tear down is left to itself";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Gone;

    /// <inheritdoc/>
    public override double FaultFactor => 2;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process)
    {
        if (Serves(process, "SweepRestores"))
            Wrap<IFleetReader>(services, real => new Nothing(real));
    }

    private sealed class Nothing(IFleetReader real) : WrappedFleet(real)
    {
        public override Task<Sight<IReadOnlyList<DatabaseInstance>>> ListInstancesAsync(CancellationToken cancellationToken) =>
            Task.FromResult<Sight<IReadOnlyList<DatabaseInstance>>>(new Sight<IReadOnlyList<DatabaseInstance>>.Seen([]));
    }
}

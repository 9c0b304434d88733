using DataReliability.Core.Fleet;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Takes "could not look" for "it is not there".</summary>
public sealed class UnknownTakenForGone : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "a failed look counts as proof that there is nothing";

    /// <inheritdoc/>
    public override string Breaks => Invariants.TornDown;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IFleetReader>(services, real => new Confident(real));

    private sealed class Confident(IFleetReader real) : WrappedFleet(real)
    {
        public override async Task<Sight<DatabaseInstance>> FindInstanceAsync(string id, CancellationToken cancellationToken) =>
            await Real.FindInstanceAsync(id, cancellationToken) is var sight && sight is Sight<DatabaseInstance>.Unknown
                ? new Sight<DatabaseInstance>.Gone()
                : sight;
    }
}

using DataReliability.Core.Fleet;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Does not look whether a restore came out as isolated as it was asked for.</summary>
public sealed class ExposureOverlooked : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "a restore with a public address is opened as any";

    /// <inheritdoc/>
    public override string Breaks => Invariants.Isolated;

    /// <inheritdoc/>
    public override double FaultFactor => 2;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) => Wrap<IFleetReader>(services, real => new Careless(real));

    private sealed class Careless(IFleetReader real) : WrappedFleet(real)
    {
        public override async Task<Sight<DatabaseInstance>> FindInstanceAsync(string id, CancellationToken cancellationToken) =>
            await Real.FindInstanceAsync(id, cancellationToken) is var sight && sight is Sight<DatabaseInstance>.Seen { Value: var seen }
                ? new Sight<DatabaseInstance>.Seen(seen with { PubliclyAccessible = false })
                : sight;
    }
}

using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Decides by what it saw when the restore became available, without another look.</summary>
public sealed class RecheckMissing : Mutant
{
    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<World, Dictionary<string, DatabaseInstance>> _seen = [];

    /// <inheritdoc/>
    public override string Fault => "an instance is deleted by what was seen of it before";

    /// <inheritdoc/>
    public override string Breaks => Invariants.OnlyOurs;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OrBreaks => [Invariants.Gone];

    /// <inheritdoc/>
    public override double FaultFactor => 2;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) =>
        Wrap<IFleetReader>(services, real => new Remembering(real, _seen.GetOrCreateValue(process.World)));

    private sealed class Remembering(IFleetReader real, Dictionary<string, DatabaseInstance> seen) : WrappedFleet(real)
    {
        public override async Task<Sight<DatabaseInstance>> FindInstanceAsync(string id, CancellationToken cancellationToken)
        {
            var sight = await Real.FindInstanceAsync(id, cancellationToken);
            if (sight is not Sight<DatabaseInstance>.Seen { Value: var now })
                return sight;
            if (seen.TryGetValue(id, out var before))
                return new Sight<DatabaseInstance>.Seen(before with { Status = now.Status, PendingChanges = now.PendingChanges });
            if (now.Status == RestoreStatus.Available && now.Tags.Count > 0)
                seen[id] = now;
            return sight;
        }
    }
}

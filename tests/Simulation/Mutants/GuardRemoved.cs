using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Simulator;
using DataReliability.Simulator.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Takes whatever has the recorded name for the recorded instance.</summary>
public sealed class GuardRemoved : Mutant
{
    /// <inheritdoc/>
    public override string Fault => "an instance is known by its name alone, neither by resource id nor by tags";

    /// <inheritdoc/>
    public override string Breaks => Invariants.OnlyOurs;

    /// <inheritdoc/>
    public override void Alter(IServiceCollection services, Process process) =>
        Wrap<IFleetReader>(services, real => new Trusting(real, process.Deployment));

    private sealed class Trusting(IFleetReader real, Deployment deployment) : WrappedFleet(real)
    {
        public override async Task<Sight<DatabaseInstance>> FindInstanceAsync(string id, CancellationToken cancellationToken)
        {
            var sight = await Real.FindInstanceAsync(id, cancellationToken);
            if (sight is not Sight<DatabaseInstance>.Seen { Value: var seen } || new RestoreNaming(RestorePrefix.Default).ValidationOf(id) is not { } validation)
                return sight;
            if (await deployment.Table.LoadAsync(validation, CancellationToken.None) is not { } record)
                return sight;

            var ours = ValidationWorkflow.Read(record.State).Restore;
            return new Sight<DatabaseInstance>.Seen(seen with { Tags = ours.Tags, ResourceId = ours.ResourceId ?? seen.ResourceId });
        }
    }
}

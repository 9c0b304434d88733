using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>Looks as it is, for a mutant to change a part of.</summary>
internal abstract class WrappedFleet(IFleetReader real) : IFleetReader
{
    protected IFleetReader Real => real;

    public virtual Task<Sight<DatabaseInstance>> FindInstanceAsync(string id, CancellationToken cancellationToken) =>
        real.FindInstanceAsync(id, cancellationToken);

    public virtual Task<Sight<IReadOnlyList<DatabaseInstance>>> ListInstancesAsync(CancellationToken cancellationToken) =>
        real.ListInstancesAsync(cancellationToken);

    public Task<Sight<Snapshot>> FindSnapshotAsync(string id, CancellationToken cancellationToken) => real.FindSnapshotAsync(id, cancellationToken);

    public Task<Sight<IReadOnlyList<Snapshot>>> ListSnapshotsAsync(string instanceId, CancellationToken cancellationToken) =>
        real.ListSnapshotsAsync(instanceId, cancellationToken);
}

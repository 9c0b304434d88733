using DataReliability.Core.Snapshots;

namespace DataReliability.Core.Fleet;

/// <summary>Looks at instances and snapshots. Reads only; what can't be seen is part of the answer, not an exception.</summary>
public interface IFleetReader
{
    /// <summary>One instance by its identifier.</summary>
    Task<Sight<DatabaseInstance>> FindInstanceAsync(string id, CancellationToken cancellationToken);

    /// <summary>All instances of the account and Region, restores included. Never <c>Gone</c>.</summary>
    Task<Sight<IReadOnlyList<DatabaseInstance>>> ListInstancesAsync(CancellationToken cancellationToken);

    /// <summary>One snapshot by its identifier, automated or manual.</summary>
    Task<Sight<Snapshot>> FindSnapshotAsync(string id, CancellationToken cancellationToken);

    /// <summary>All automated and manual snapshots of a database by its identifier; empty when it has none. Never <c>Gone</c>.</summary>
    Task<Sight<IReadOnlyList<Snapshot>>> ListSnapshotsAsync(string instanceId, CancellationToken cancellationToken);
}

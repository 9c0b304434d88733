using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;

namespace DataReliability.Core.Snapshots.Planning;

/// <summary>Which snapshot of a database to validate, or why none.</summary>
public abstract record SnapshotChoice
{
    private SnapshotChoice()
    {
    }

    /// <summary>This one.</summary>
    public sealed record Chosen(Snapshot Snapshot) : SnapshotChoice;

    /// <summary>None.</summary>
    public sealed record None(string Reason) : SnapshotChoice;

    /// <summary>Chooses the newest available snapshot that is newer than the last one validated; with
    /// <paramref name="force"/>, the newest whatever was validated.</summary>
    /// <param name="snapshots">Snapshots of the database's identifier, in any order; those of an earlier database that had
    /// the same identifier are passed over.</param>
    /// <param name="resourceId">The database's DbiResourceId.</param>
    /// <param name="last">Its last validation; null for the first.</param>
    /// <param name="force">Whether one that was validated may be validated again.</param>
    public static SnapshotChoice Of(IReadOnlyList<Snapshot> snapshots, string resourceId, LastValidation? last, bool force)
    {
        var own = snapshots.Where(snapshot => snapshot.ResourceId == resourceId).ToList();
        var newest = own
            .Where(snapshot => snapshot.Status == RestoreStatus.Available && snapshot.TakenAt is not null)
            .OrderByDescending(snapshot => snapshot.TakenAt)
            .ThenBy(snapshot => snapshot.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        if (newest is null)
            return new None(own.Count == 0 ? "it has no snapshot at all" : $"none of its {own.Count} snapshots is available");
        if (!force && last is not null && newest.TakenAt <= last.SnapshotTakenAt)
            return new None($"its newest snapshot, {newest.Id} of {newest.TakenAt:O}, is no newer than the one validated by {last.Workflow}");
        return new Chosen(newest);
    }
}

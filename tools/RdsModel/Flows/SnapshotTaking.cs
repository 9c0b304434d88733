using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>The parts of taking a snapshot, for the flows of which it is one.</summary>
internal static class SnapshotTaking
{
    /// <summary>Tells of it, and answers the work to be done.</summary>
    public static TakeCopy Begin(Step<DbInstance> step, string snapshotId)
    {
        var snapshot = step.World.Snapshots.Get(snapshotId);
        step.World.Snapshots.Put(snapshot = snapshot with { Started = step.Now });
        step.World.Happened(
            snapshot, snapshot.Type == "automated" ? "0090" : "0040", "creation", $"Creating {snapshot.Type} snapshot");
        return new TakeCopy(step.Resource.ResourceId, $"copy-{step.World.Cloud.Ids.NewId(26)}".ToLowerInvariant());
    }

    /// <summary>Notes the copy and the time up to which it has everything.</summary>
    public static void Copied(Step<DbInstance> step, string snapshotId, TakeCopy taken, WorkDone done) =>
        step.World.Snapshots.Change(snapshotId, snapshot => snapshot with
        {
            Copy = step.Resource.HasEngine ? taken.Copy : null,
            DatabaseTime = done.DatabaseTime ?? step.Now,
        });

    public static void End(Step<DbInstance> step, string snapshotId)
    {
        var snapshot = step.World.Snapshots.Change(snapshotId, each => each with
        {
            Status = "available",
            CreateTime = each.DatabaseTime,
            OriginalCreateTime = each.DatabaseTime,
        });
        var automated = snapshot.Type == "automated";
        step.World.Happened(
            snapshot, automated ? "0091" : "0042", "creation", $"{(automated ? "Automated" : "Manual")} snapshot created");
    }

    /// <summary>A failure is the snapshot's, not the instance's.</summary>
    public static void Fail(Step<DbInstance> step, string snapshotId, WorkFailed failed) =>
        step.World.Snapshots.Change(snapshotId, snapshot => snapshot with { Status = "failed", Failure = failed.Message });
}

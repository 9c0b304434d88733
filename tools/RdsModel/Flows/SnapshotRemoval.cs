using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Removes a snapshot at once; its data goes when nothing reads it any more.</summary>
internal static class SnapshotRemoval
{
    public static void Remove(RdsWorld world, DbSnapshot snapshot)
    {
        foreach (var activity in snapshot.Activities) world.Abandon(activity.Work);
        world.Snapshots.Remove(snapshot.Id);
        if (snapshot.Copy is { } copy) world.Issue(new RemoveCopy(copy));
        world.Happened(
            snapshot, "0041", "deletion", snapshot.Type == "automated" ? "Automated snapshot deleted" : "Deleted manual snapshot");
    }
}

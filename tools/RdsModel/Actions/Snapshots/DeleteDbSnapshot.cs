using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Snapshots;

internal static class DeleteDbSnapshot
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var snapshot = world.Snapshot(form.Required("DBSnapshotIdentifier"));
        if (snapshot.Type == "automated")
            throw new RdsRefusedException("InvalidDBSnapshotState", $"Automated snapshots can not be deleted: {snapshot.Id}");
        if (snapshot.Status is not "available" and not "failed")
        {
            throw new RdsRefusedException(
                "InvalidDBSnapshotState", $"Cannot delete the snapshot because it is not currently in the available state: {snapshot.Id}");
        }

        SnapshotRemoval.Remove(world, snapshot);
        return SnapshotAnswer.Of(world, snapshot with { Status = "deleted" });
    }
}

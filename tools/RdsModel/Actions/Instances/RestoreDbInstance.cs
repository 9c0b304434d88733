using DataReliability.RdsModel.Actions.Snapshots;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>Makes an instance from a snapshot. What the call leaves out is the default, not the source's, but for the tags:
/// those are the source's.</summary>
internal static class RestoreDbInstance
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("DBInstanceIdentifier", form.Required("DBInstanceIdentifier"), 63);
        var snapshot = Sharing.Find(world, form.Required("DBSnapshotIdentifier"));
        if (snapshot.Status != "available")
            throw new RdsRefusedException("InvalidDBSnapshotState", $"The snapshot {snapshot.Id} is not available, but {snapshot.Status}.");
        if (!Sharing.IsOwn(world, snapshot) && snapshot.KmsKeyId is not null)
            throw new RdsRefusedException("InvalidDBSnapshotState", $"The shared snapshot {snapshot.Id} is encrypted: copy it first.");
        if (form.Text("Engine") is { } engine && engine != snapshot.Engine)
            throw new RdsRefusedException("InvalidParameterCombination", $"The snapshot's engine is {snapshot.Engine}, not {engine}.");
        InstanceQuota.Check(world, id, snapshot.Copy is not null);
        var instance = Restored.From(world, form, id, snapshot);
        if (snapshot.Copy is { } copy) InstanceEntry.Enter(world, instance, "restore", storage: null, ("snapshot", snapshot.Id), ("copy", copy));
        else InstanceEntry.Enter(world, instance, "restore", storage: null, ("snapshot", snapshot.Id));
        return InstanceAnswer.Of(world, id);
    }
}

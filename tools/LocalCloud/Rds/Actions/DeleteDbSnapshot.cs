using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

internal sealed class DeleteDbSnapshot(RdsContext context, SnapshotLifecycle snapshots) : RdsAction(context)
{
    public override string Name => "DeleteDBSnapshot";

    protected override IReadOnlyList<object?> Run(QueryForm form)
    {
        var snapshot = Model.Snapshot(form.Required("DBSnapshotIdentifier"));
        if (snapshot.Type == "automated")
            throw new AwsErrorException("InvalidDBSnapshotState", $"Automated snapshots can not be deleted: {snapshot.Id}");
        if (snapshot.Status is not "available" and not "failed")
            throw new AwsErrorException("InvalidDBSnapshotState", $"Cannot delete the snapshot because it is not currently in the available state: {snapshot.Id}");
        snapshots.Remove(snapshot);
        return [SnapshotXml.Of(snapshot, progress: 100)];
    }
}

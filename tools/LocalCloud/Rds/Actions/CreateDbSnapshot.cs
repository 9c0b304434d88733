using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

internal sealed class CreateDbSnapshot(RdsContext context, SnapshotLifecycle snapshots) : RdsAction(context)
{
    public override string Name => "CreateDBSnapshot";

    protected override IReadOnlyList<object?> Run(QueryForm form)
    {
        var id = form.Required("DBSnapshotIdentifier");
        var instance = Model.Instance(form.Required("DBInstanceIdentifier"));
        if (instance.Status != "available")
        {
            throw new AwsErrorException(
                "InvalidDBInstanceState",
                $"Cannot create a snapshot because the database instance {instance.Id} is not currently in the available state.");
        }

        var snapshot = snapshots.Enter(instance, id, "manual", form.Tags());
        instance.Status = "backing-up";
        _ = snapshots.Take(instance, snapshot);
        return [SnapshotXml.Of(snapshot, progress: 0)];
    }
}

using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>Makes an instance of its own of a read replica. What it has not received by then is lost.</summary>
internal static class PromoteReadReplica
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var replica = InstanceAnswer.Available(world, form);
        if (replica.ReplicaSource is null)
            throw new RdsRefusedException("InvalidDBInstanceState", $"DB Instance {replica.Id} is not a read replica.");
        var retention = Rules.Retention(form) ?? 1;
        var window = form.Text("PreferredBackupWindow") is { } asked ? Windows.Daily(asked) : replica.BackupWindow;
        world.Instances.Put(replica with { Status = "modifying", BackupRetention = retention, BackupWindow = window });
        InstanceFlows.All.Start(world, replica.Id, "promote");
        return InstanceAnswer.Of(world, replica.Id);
    }
}

using DataReliability.RdsModel.Clusters.Actions;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>Changes an instance. Some changes are in force at once, as in AWS; a password is reset at once, too; the rest waits for
/// the maintenance window, or is applied now with ApplyImmediately.</summary>
internal static class ModifyDbInstance
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var instance = InstanceAnswer.Available(world, form);
        if (instance.Cluster is not null) return ClusterInstances.Modify(world, form, instance);
        var now = form.Flag("ApplyImmediately") ?? false;
        var pending = ModifyRequest.Deferred(world, form, instance);
        var (changed, visibly) = ModifyRequest.AtOnce(world, form, instance);
        var password = form.Text("MasterUserPassword") is { } given ? Rules.Password(given) : null;

        // All that can be refused was refused by now.
        var all = instance.Pending.Over(pending);
        var waiting = all with { MasterUserPassword = null };
        var apply = visibly || (now && !waiting.IsEmpty) || waiting.Port is not null;
        world.Instances.Put(changed with
        {
            Pending = all with { MasterUserPassword = password ?? instance.Pending.MasterUserPassword },
            PendingDue = waiting.IsEmpty ? null : Windows.NextWeekly(changed.MaintenanceWindow, world.Now),
            BackupDue = Backups.NextOf(world, changed),
        });
        if (apply) Start(world, instance.Id, now || waiting.Port is not null ? "modify" : "settle", password is not null);
        else if (password is not null) InstanceFlows.All.Start(world, instance.Id, "reset-password", ("lag", "true"));
        return InstanceAnswer.Of(world, instance.Id);
    }

    private static void Start(RdsWorld world, string id, string flow, bool withPassword)
    {
        InstanceFlows.All.Start(world, id, flow, ("lag", "true"));
        if (withPassword) InstanceFlows.All.Start(world, id, "reset-password");
    }
}

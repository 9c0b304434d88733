using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.State;

namespace DataReliability.RdsModel.Flows;

/// <summary>What is due to instances by itself.</summary>
internal static class InstanceTimers
{
    public static TableRules<DbInstance> Rules { get; } = new("instance", RdsJson.Default.DbInstance)
    {
        DueOf = DueOf,
        Fire = Fire,
        Worked = (world, instance, item, outcome) => InstanceFlows.All.Worked(world, instance, item, outcome),
    };

    private static DateTimeOffset? DueOf(DbInstance instance)
    {
        var due = Earlier(FlowSet<DbInstance>.DueOf(instance), instance.ZonesDue);
        if (!instance.IsIdle()) return due;
        due = Earlier(due, instance.RestartDue);
        if (instance.Status != "available") return due;
        due = Earlier(Earlier(due, instance.PendingDue), instance.BackupDue);
        foreach (var action in instance.Maintenance) due = Earlier(due, action.Due);
        return due;
    }

    private static void Fire(RdsWorld world, DbInstance instance)
    {
        var now = world.Now;
        if (instance.ZonesDue <= now)
            Zones.Tell(world, instance);
        else if (!instance.IsIdle())
            InstanceFlows.All.Fire(world, instance);
        else if (instance.RestartDue <= now)
            Restart(world, instance);
        else if (instance.PendingDue <= now)
            InstanceFlows.All.Start(world, instance.Id, "modify");
        else if (instance.BackupDue <= now)
            Backups.TakeDue(world, instance);
        else
            MaintenancePlan.Apply(world, instance);
    }

    private static void Restart(RdsWorld world, DbInstance instance)
    {
        world.Instances.Put(instance with { RestartDue = null });
        world.Happened(instance, "0154", "notification", "DB instance is being started due to it exceeding the maximum allowed time being stopped.");
        InstanceFlows.All.Start(world, instance.Id, "start");
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other : one;
}

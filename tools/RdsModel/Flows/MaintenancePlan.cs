using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>What AWS wants done to instances, and when.</summary>
internal static class MaintenancePlan
{
    /// <summary>Applies what is due.</summary>
    public static void Apply(RdsWorld world, DbInstance instance)
    {
        if (instance.Maintenance.FirstOrDefault(action => action.Due <= world.Now) is not { } due) return;
        world.Instances.Put(instance with { Maintenance = instance.Maintenance.Remove(due) });
        InstanceFlows.All.Start(world, instance.Id, "maintain", ("action", due.Action));
    }

    /// <summary>Adds something that AWS wants done; it replaces one of the same kind.</summary>
    public static void Add(RdsWorld world, string instanceId, MaintenanceAction action) => world.Instances.Change(instanceId, instance => instance with
    {
        Maintenance = [.. instance.Maintenance.Where(each => each.Action != action.Action), action with { Due = DueOf(world, instance, action) }],
    });

    /// <summary>When an action is applied, by who opted and by the maintenance window; null for never.</summary>
    public static DateTimeOffset? DueOf(RdsWorld world, DbInstance instance, MaintenanceAction action) => action.OptIn switch
    {
        "immediate" => world.Now,
        "next-maintenance" => Windows.NextWeekly(instance.MaintenanceWindow, world.Now),
        _ => action.AutoAppliedAfter is { } auto
            ? Windows.NextWeekly(instance.MaintenanceWindow, auto > world.Now ? auto : world.Now)
            : null,
    };
}

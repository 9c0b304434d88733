using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>RDS looking after an instance's engines: it fails over, recovers, and builds standbys anew, by itself.</summary>
internal static class FailureDetection
{
    /// <summary>Lets RDS look at a storage group after the time that it takes to notice.</summary>
    public static void Arm(RdsWorld world, string groupId)
    {
        if (world.Storage.Find(groupId) is { DetectionDue: null } group)
            world.Storage.Put(group with { DetectionDue = world.Now + world.Options.FailureDetection });
    }

    /// <summary>Looks, and acts.</summary>
    public static void Look(RdsWorld world, StorageGroup group)
    {
        world.Storage.Put(group = group with { DetectionDue = null });
        if (group.IsCluster) ClusterDetection.Look(world, group);
        else if (world.Instances.Find(group.Owner) is { } instance) Look(world, group, instance);
    }

    private static void Look(RdsWorld world, StorageGroup group, DbInstance instance)
    {
        if (instance is { CreateTime: null, Activities: [] } or { StoppedAt: not null }) return;
        var writer = group.WriterMember;
        var isLost = writer.Health != EngineHealth.Up;
        if (!isLost && group.Members.All(member => member is { IsReady: true, Health: EngineHealth.Up })) return;
        // A standby that is being built cannot take over; whatever else is being done comes first.
        if (isLost && instance.Activities is [{ Flow: "activate" }, ..]) InstanceFlows.All.Break(world, instance.Id);
        else if (!instance.IsIdle())
        {
            Arm(world, group.Id);
            return;
        }

        if (instance.Status != "available") return;
        if (isLost && group.Candidates.Any()) InstanceFlows.All.Start(world, instance.Id, "failover");
        else if (isLost && !world.Zones.Contains(writer.AvailabilityZone)) InstanceFlows.All.Start(world, instance.Id, "recover");
        else if (!isLost) InstanceFlows.All.Start(world, instance.Id, "activate");
        if (isLost) Arm(world, group.Id);
    }
}

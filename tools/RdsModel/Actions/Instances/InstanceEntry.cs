using System.Collections.Immutable;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>Enters a new instance, status creating, with its storage group, and starts the flow that brings it up.</summary>
internal static class InstanceEntry
{
    public static void Enter(
        RdsWorld world, DbInstance instance, string flow, Func<StorageGroup, StorageGroup>? storage, params ReadOnlySpan<(string, string)> arguments)
    {
        var standbyZone = instance.MultiAz ? world.OtherZone(instance.AvailabilityZone) ?? instance.AvailabilityZone : null;
        ImmutableArray<StorageMember> members = [new("m1", instance.AvailabilityZone)];
        if (standbyZone is not null) members = members.Add(new StorageMember("m2", standbyZone));
        var group = new StorageGroup
        {
            Id = instance.ResourceId,
            Owner = instance.Id,
            Writer = "m1",
            Members = members,
            LastMember = members.Length,
        };
        world.Storage.Put(storage?.Invoke(group) ?? group);
        world.Instances.Put(instance with
        {
            SecondaryAvailabilityZone = standbyZone,
            BackupDue = Backups.NextOf(world, instance),
        });
        InstanceFlows.All.Start(world, instance.Id, flow, arguments);
    }

    /// <summary>An id as RDS makes them for what may be renamed.</summary>
    public static string NewResourceId(RdsWorld world) => $"db-{world.Cloud.Ids.NewId(26)}";
}

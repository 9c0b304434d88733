using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Wire;

/// <summary>An instance and what else its XML tells, as they are at one time.</summary>
/// <param name="Storage">What lies under it; null for an instance that is not made yet.</param>
/// <param name="Subnets">Its subnet group; null where it was never described.</param>
/// <param name="Address">The host name of its endpoint.</param>
/// <param name="Latest">LatestRestorableTime; null where there are no backups.</param>
/// <param name="Progress">Percent of what is being done; null at rest.</param>
internal sealed record InstanceView(
    DbInstance Instance, StorageGroup? Storage, DbSubnetGroup? Subnets, string Address, DateTimeOffset? Latest, int? Progress)
{
    public static InstanceView Of(RdsWorld world, DbInstance instance) => new(
        instance, world.Storage.Find(instance.ResourceId), world.SubnetGroups.Find(instance.SubnetGroup), world.AddressOf(instance.Id),
        world.LatestRestorable(instance), world.ProgressOf(instance));
}

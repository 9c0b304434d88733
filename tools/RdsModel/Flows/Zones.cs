using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>The Availability Zones that the API tells of an instance.</summary>
internal static class Zones
{
    /// <summary>Puts them right.</summary>
    public static void Tell(RdsWorld world, DbInstance instance)
    {
        var storage = world.StorageOf(instance);
        world.Instances.Put(instance with
        {
            ZonesDue = null,
            AvailabilityZone = storage.WriterMember.AvailabilityZone,
            SecondaryAvailabilityZone = storage.Members.FirstOrDefault(member => member.Id != storage.Writer)?.AvailabilityZone,
        });
    }
}

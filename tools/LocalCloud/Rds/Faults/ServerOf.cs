using DataReliability.RdsModel;

namespace DataReliability.LocalCloud.Rds.Faults;

/// <summary>Which server people mean by the name of an instance or a cluster.</summary>
internal static class ServerOf
{
    /// <summary>The storage group, and the member in it; a null member means the writer. Null where there is no such database.</summary>
    public static (string Group, string? Member)? Find(RdsWorld world, string target)
    {
        if (world.Clusters.Find(target) is { } cluster) return (cluster.ResourceId, null);
        if (world.Instances.Find(target) is not { } instance) return null;
        if (instance.Cluster is not { } home) return (instance.ResourceId, null);
        var group = world.Clusters.Find(home)!.ResourceId;
        return world.Storage.Find(group)!.Members.FirstOrDefault(member => member.Instance == target) is { } member ? (group, member.Id) : null;
    }
}

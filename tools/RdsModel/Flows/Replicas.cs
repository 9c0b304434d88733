using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>The ties between sources and their read replicas.</summary>
internal static class Replicas
{
    /// <summary>Takes an instance out of the replication that it is part of. Its own replicas are promoted, as RDS does.</summary>
    public static void Unlink(RdsWorld world, DbInstance instance)
    {
        if (instance.ReplicaSource is not null) Leave(world, instance);
        foreach (var id in instance.Replicas)
        {
            if (world.Instances.Find(id) is not { } replica || replica.ReplicaSource is null) continue;
            world.Instances.Put(replica with { ReplicaSource = null });
            InstanceFlows.All.Start(world, id, "promote");
        }
    }

    /// <summary>Ends being a replica: the source does not list it any more.</summary>
    public static void Leave(RdsWorld world, DbInstance replica)
    {
        foreach (var source in world.Instances.Where(each => each.Replicas.Contains(replica.Id)).ToList())
            world.Instances.Put(source with { Replicas = source.Replicas.Remove(replica.Id) });
    }
}

using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Gives an instance its new identifier, and all that names it.</summary>
internal static class Renaming
{
    public static void Apply(Step<DbInstance> step)
    {
        var (world, old) = (step.World, step.Resource);
        var id = old.Pending.NewIdentifier!;
        step.Rename(old with { Id = id, Arn = world.Arn("db", id), Pending = old.Pending with { NewIdentifier = null } });
        world.Storage.Change(old.ResourceId, storage => storage with { Owner = id });
        foreach (var other in world.Instances.Where(each => each.ReplicaSource == old.Id || each.Replicas.Contains(old.Id)).ToList())
        {
            world.Instances.Put(other with
            {
                ReplicaSource = other.ReplicaSource == old.Id ? id : other.ReplicaSource,
                Replicas = [.. other.Replicas.Select(replica => replica == old.Id ? id : replica)],
            });
        }
    }
}

using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Gives a cluster its new identifier, and all that names it. Snapshots keep the one that they were taken under.</summary>
internal static class ClusterRenaming
{
    /// <summary>The argument of the flow that holds the identifier so far, once there is another.</summary>
    public const string Old = "renamed";

    public static void Apply(Step<DbCluster> step)
    {
        var (world, old) = (step.World, step.Resource);
        var id = old.PendingIdentifier!;
        var activity = old.Activities[0];
        step.Rename(old with
        {
            Id = id,
            Arn = world.Arn("cluster", id),
            PendingIdentifier = null,
            PendingDue = null,
            Activities = old.Activities.SetItem(0, activity with { Arguments = activity.Arguments.SetItem(Old, old.Id) }),
        });
        world.Storage.Change(old.ResourceId, storage => storage with { Owner = id });
        foreach (var instance in world.Instances.Where(each => each.Cluster == old.Id).ToList())
            world.Instances.Put(instance with { Cluster = id });
        foreach (var endpoint in world.ClusterEndpoints.Where(each => each.Cluster == old.Id).ToList())
            world.ClusterEndpoints.Put(endpoint with { Cluster = id });
        Globals.Renamed(world, step.Resource, old.Arn);
    }
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Deletes a cluster; a Multi-AZ DB cluster with its instances. Argument snapshot: a final one that is entered already.</summary>
internal sealed class DeleteClusterFlow : ClusterFlow
{
    public DeleteClusterFlow() => Stages =
    [
        ClusterBackupFlow.Taking("deleting", Engine),
        new("deleting", options => options.Deleting)
        {
            Enter = step =>
            {
                SetMembers(step, "deleting");
                Engine(step, new RemoveStorage(step.Resource.ResourceId));
            },
            Leave = Remove,
        },
    ];

    public override string Name => "delete";

    public override string? Settled => null;

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }

    public override void Worked(Step<DbCluster> step, EngineWork work, WorkDone done)
    {
        if (work is TakeCopy taken) ClusterBackupFlow.Copied(step, taken);
    }

    /// <summary>A final snapshot that fails keeps the cluster, as nothing else has its data.</summary>
    public override void Failed(Step<DbCluster> step, EngineWork work, WorkFailed failed)
    {
        if (work is not TakeCopy)
        {
            base.Failed(step, work, failed);
            return;
        }

        ClusterBackupFlow.Fail(step, failed);
        ClusterFlows.All.Break(step.World, step.Id);
        step.Change(cluster => cluster with { Status = "available" });
    }

    private static void Remove(Step<DbCluster> step)
    {
        var (world, cluster) = (step.World, step.Resource);
        foreach (var instance in world.MembersOf(cluster))
        {
            world.Instances.Remove(instance.Id);
            world.Happened(instance, "0003", "deletion", "DB instance deleted");
        }

        foreach (var snapshot in world.ClusterSnapshots.Where(each => each.Type == "automated" && each.Source.ResourceId == cluster.ResourceId).ToList())
            ClusterSnapshotFlows.Remove(world, snapshot);
        foreach (var endpoint in world.ClusterEndpoints.Where(each => each.Cluster == cluster.Id).ToList()) world.ClusterEndpoints.Remove(endpoint.Id);
        Globals.Leave(world, cluster);
        world.Storage.Remove(cluster.ResourceId);
        step.Remove();
        world.Happened(cluster, "0171", "deletion", "DB cluster deleted.");
    }
}

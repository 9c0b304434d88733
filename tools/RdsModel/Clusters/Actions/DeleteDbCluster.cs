using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Clusters.Flows;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>Deletes a cluster that has no instances left, or a Multi-AZ DB cluster with its own.</summary>
internal static class DeleteDbCluster
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var cluster = world.Cluster(form.Required("DBClusterIdentifier"));
        var (skip, finalId) = (form.Flag("SkipFinalSnapshot") ?? false, form.Text("FinalDBSnapshotIdentifier"));
        Check(world, cluster, skip, finalId);
        var final = finalId is null ? null : ClusterSnapshotActions.Enter(
            world, cluster, Rules.Identifier("FinalDBSnapshotIdentifier", finalId, 255), tags: null);
        ClusterFlows.All.Break(world, cluster.Id);
        world.Clusters.Change(cluster.Id, each => each with { RestartDue = null });
        if (final is null) ClusterFlows.All.Start(world, cluster.Id, "delete");
        else ClusterFlows.All.Start(world, cluster.Id, "delete", ("snapshot", final.Id));
        return ClusterAnswer.Of(world, cluster.Id);
    }

    private static void Check(RdsWorld world, DbCluster cluster, bool skip, string? finalId)
    {
        if (cluster.Status == "deleting") throw new RdsRefusedException("InvalidDBClusterStateFault", $"Cluster {cluster.Id} is already being deleted.");
        if (cluster.DeletionProtection)
        {
            throw new RdsRefusedException(
                "InvalidParameterCombination", "Cannot delete protected Cluster, please disable deletion protection and try again.");
        }

        if (!cluster.IsMultiAz && world.MembersOf(cluster).Any(instance => instance.Status != "deleting"))
            throw new RdsRefusedException("InvalidDBClusterStateFault", "Cluster cannot be deleted, it still contains DB instances in non-deleting state.");
        if (cluster.GlobalCluster is not null)
        {
            throw new RdsRefusedException(
                "InvalidDBClusterStateFault", $"This cluster is a part of a global cluster, please remove it from globalcluster first: {cluster.GlobalCluster}");
        }

        if (skip == finalId is not null)
        {
            throw new RdsRefusedException("InvalidParameterCombination", skip
                ? "FinalDBSnapshotIdentifier can not be specified when deleting with SkipFinalSnapshot"
                : "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.");
        }
    }
}

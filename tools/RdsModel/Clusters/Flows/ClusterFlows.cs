using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>All that is done to clusters.</summary>
internal static class ClusterFlows
{
    public static FlowSet<DbCluster> All { get; } = new(world => world.Clusters,
    [
        new CreateClusterFlow(), new RestoreClusterFlow(), new RestoreClusterToTimeFlow(), new FollowClusterFlow(), new ClusterFailoverFlow(),
        new RepairClusterFlow(), new ClusterEndpointsFlow(), new ClusterPasswordFlow(), new ModifyClusterFlow(), new RebootClusterFlow(), new StopClusterFlow(),
        new StartClusterFlow(), new ClusterBackupFlow(), new DeleteClusterFlow(), new DetachClusterFlow(), new PromoteClusterFlow(), new DemoteClusterFlow(),
        new ApplyClusterParametersFlow(), new ApplyClusterPendingFlow(),
    ]);
}

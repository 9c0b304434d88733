using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>The actions about clusters, in order of their names.</summary>
internal static class ClusterActionList
{
    public static IReadOnlyList<RdsAction> All { get; } =
    [
        Of("CopyDBClusterSnapshot", ClusterSnapshotActions.Copy, "The data is copied; from other Regions and accounts, too."),
        Of("CreateDBCluster", CreateDbCluster.Run, "Aurora PostgreSQL and Multi-AZ DB clusters run on PostgreSQL with synchronous standbys; others are metadata only. No serverless."),
        Of("CreateDBClusterEndpoint", ClusterEndpointActions.Create, "A loopback address of its own, on the cluster's port."),
        Of("CreateDBClusterParameterGroup", ClusterParameterGroups.Create, "In full."),
        Of("CreateDBClusterSnapshot", ClusterSnapshotActions.Create, "A base backup of the running writer."),
        Of("CreateGlobalCluster", GlobalClusterActions.Create, "Members replicate asynchronously, for real."),
        Of("DeleteDBCluster", DeleteDbCluster.Run, "With final snapshot; automated backups go with the cluster."),
        Of("DeleteDBClusterEndpoint", ClusterEndpointActions.Delete, "In full."),
        Of("DeleteDBClusterParameterGroup", ClusterParameterGroups.Delete, "In full."),
        Of("DeleteDBClusterSnapshot", ClusterSnapshotActions.Delete, "The data goes when no restore reads it any more."),
        Of("DeleteGlobalCluster", GlobalClusterActions.Delete, "In full."),
        Of("DescribeDBClusterEndpoints", ClusterEndpointActions.Describe, "All filters."),
        Of("DescribeDBClusterParameterGroups", ClusterParameterGroups.Describe, "With the default groups."),
        Of("DescribeDBClusterParameters", ClusterParameterGroups.DescribeParameters, "As DescribeDBParameters."),
        Of("DescribeDBClusters", DescribeDbClusters.Run, "The filters clone-group-id and domain match nothing."),
        Of("DescribeDBClusterSnapshotAttributes", ClusterSnapshotAttributes.Describe, "In full."),
        Of("DescribeDBClusterSnapshots", ClusterSnapshotActions.Describe, "All filters; shared and public ones, too."),
        Of("DescribeGlobalClusters", GlobalClusterActions.Describe, "Filters are accepted and match all."),
        Of("FailoverDBCluster", ClusterOperations.FailOver, "The writer is fenced, a reader with every commit promoted; endpoints follow."),
        Of("FailoverGlobalCluster", GlobalClusterActions.FailOver, "With AllowDataLoss what was not replicated is lost, for real; else a switchover."),
        Of("ModifyDBCluster", ModifyDbCluster.Run, "At once, but for renaming and upgrading, which wait for the maintenance window without ApplyImmediately. The engines' own version stays."),
        Of("ModifyDBClusterEndpoint", ClusterEndpointActions.Modify, "In full."),
        Of("ModifyDBClusterParameterGroup", ClusterParameterGroups.Modify, "Dynamic parameters reach running engines; static ones wait for a reboot."),
        Of("ModifyDBClusterSnapshotAttribute", ClusterSnapshotAttributes.Modify, "In full."),
        Of("RebootDBCluster", ClusterOperations.Reboot, "Multi-AZ DB clusters only, as on AWS."),
        Of("RemoveFromGlobalCluster", GlobalClusterActions.Remove, "A secondary takes writes with what it has received."),
        Of("ResetDBClusterParameterGroup", ClusterParameterGroups.Reset, "In full."),
        Of("RestoreDBClusterFromSnapshot", RestoreDbCluster.FromSnapshot, "A new cluster from the snapshot's base backup; Aurora's without an instance, as on AWS."),
        Of("RestoreDBClusterToPointInTime", RestoreDbCluster.ToPointInTime, "A base backup and the archived log up to the time; no copy-on-write."),
        Of("StartDBCluster", ClusterOperations.Start, "In full."),
        Of("StopDBCluster", ClusterOperations.Stop, "Started again after seven days, as AWS does."),
        Of("SwitchoverGlobalCluster", GlobalClusterActions.SwitchOver, "The writer stops, and nothing is lost; or it goes on and the switchover fails."),
    ];

    private static RdsAction Of(string name, Func<RdsWorld, QueryForm, RdsResult> run, string fidelity) => new(name, fidelity) { Run = run };
}

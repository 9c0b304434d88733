using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Makes a cluster of its own of a secondary that was removed from its global cluster.</summary>
internal sealed class DetachClusterFlow : ClusterFlow
{
    public DetachClusterFlow() => Stages =
    [
        new("promoting", options => options.Promoting)
        {
            Enter = step => Engine(step, new DetachStorage(step.Resource.ResourceId)),
            Leave = step => step.Change(cluster => cluster with { ReplicationSource = null }),
        },
    ];

    public override string Name => "detach";

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }
}

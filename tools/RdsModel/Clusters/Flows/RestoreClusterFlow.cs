using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Makes a cluster from a snapshot. Arguments: snapshot; copy, its data, where there is any.</summary>
internal sealed class RestoreClusterFlow() : ClusterBirthFlow(options => options.Restoring)
{
    public override string Name => "restore";

    protected override EngineWork Storage(Step<DbCluster> step) => new RestoreStorage(
        step.Resource.ResourceId, Writer(step), step.Activity["copy"] ?? "", step.Resource.DatabaseName, step.World.ParametersOf(step.Resource));

    protected override void Born(Step<DbCluster> step) =>
        Tell(step, "0170", "creation", $"DB cluster created. Restored from cluster snapshot {step.Argument("snapshot")}.");
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Makes a secondary of a global cluster. Argument storage: the resource id of the primary.</summary>
internal sealed class FollowClusterFlow() : ClusterBirthFlow(options => options.Restoring)
{
    public override string Name => "follow";

    protected override EngineWork Storage(Step<DbCluster> step) => new FollowStorage(
        step.Resource.ResourceId, Writer(step), step.Argument("storage"), step.Resource.DatabaseName, step.World.ParametersOf(step.Resource));

    protected override void Born(Step<DbCluster> step) => Tell(step, "0170", "creation", "DB cluster created.");
}

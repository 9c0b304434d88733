using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Makes a fresh cluster. Argument password: the master user's.</summary>
internal sealed class CreateClusterFlow() : ClusterBirthFlow(options => options.CreatingCluster)
{
    public override string Name => "create";

    protected override EngineWork Storage(Step<DbCluster> step) => new CreateStorage(
        step.Resource.ResourceId, Writer(step), step.Resource.MasterUsername, step.Argument("password"), step.Resource.DatabaseName,
        step.World.ParametersOf(step.Resource));

    protected override void Born(Step<DbCluster> step) => Tell(step, "0170", "creation", "DB cluster created.");
}

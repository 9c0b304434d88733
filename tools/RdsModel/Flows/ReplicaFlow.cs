using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Makes a read replica. Argument storage: the resource id of its source.</summary>
internal sealed class ReplicaFlow() : BirthFlow(options => options.Restoring)
{
    public override string Name => "create-replica";

    protected override EngineWork Storage(Step<DbInstance> step) => new FollowStorage(
        step.Resource.ResourceId, Writer(step), step.Argument("storage"), step.Resource.DbName, step.World.ParametersOf(step.Resource));

    protected override void Born(Step<DbInstance> step) => Tell(step, "0005", "creation", "DB instance created");
}

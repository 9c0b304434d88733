using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Makes a fresh instance. Argument password: the master user's.</summary>
internal sealed class CreateFlow() : BirthFlow(options => options.Creating)
{
    public override string Name => "create";

    protected override EngineWork Storage(Step<DbInstance> step) => new CreateStorage(
        step.Resource.ResourceId, Writer(step), step.Resource.MasterUsername, step.Argument("password"), step.Resource.DbName,
        step.World.ParametersOf(step.Resource));

    protected override void Born(Step<DbInstance> step) => Tell(step, "0005", "creation", "DB instance created");
}

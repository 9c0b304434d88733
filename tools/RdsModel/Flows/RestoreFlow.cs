using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Makes an instance from a snapshot. Arguments: snapshot, its identifier; copy, its data, where there is any.</summary>
internal sealed class RestoreFlow() : BirthFlow(options => options.Restoring)
{
    public override string Name => "restore";

    protected override EngineWork Storage(Step<DbInstance> step) => new RestoreStorage(
        step.Resource.ResourceId, Writer(step), step.Activity["copy"] ?? "", step.Resource.DbName, step.World.ParametersOf(step.Resource));

    protected override void Born(Step<DbInstance> step) =>
        Tell(step, "0043", "restoration", $"Restored from snapshot {step.Argument("snapshot")}");
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Carries out a maintenance action. Argument action: its kind.</summary>
internal sealed class MaintainFlow : InstanceFlow
{
    public override string Name => "maintain";

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public MaintainFlow() => Stages =
    [
        new("maintenance", options => options.Modifying)
        {
            Enter = step =>
            {
                Tell(step, "0026", "maintenance", "Applying off-line patches to DB instance");
                Engine(step, new RestartEngines(
                    step.Resource.ResourceId, step.World.StorageOf(step.Resource).Writer, step.World.ParametersOf(step.Resource)));
            },
            Leave = step => Tell(step, "0027", "maintenance", "Finished applying off-line patches to DB instance"),
        },
    ];
}

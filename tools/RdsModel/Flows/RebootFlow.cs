using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Restarts the engine with the parameters of its group.</summary>
internal sealed class RebootFlow : InstanceFlow
{
    public override string Name => "reboot";

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public RebootFlow() => Stages =
    [
        new("rebooting", options => options.Rebooting)
        {
            Enter = step =>
            {
                Tell(step, "0004", "availability", "DB instance shutdown");
                Engine(step, new RestartEngines(
                    step.Resource.ResourceId, step.World.StorageOf(step.Resource).Writer, step.World.ParametersOf(step.Resource)));
            },
            Leave = step =>
            {
                step.Change(instance => instance with { ParameterApplyStatus = "in-sync" });
                Tell(step, "0006", "availability", "DB instance restarted");
            },
        },
    ];
}

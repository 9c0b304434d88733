using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Starts a stopped instance.</summary>
internal sealed class StartFlow : InstanceFlow
{
    public override string Name => "start";

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public StartFlow() => Stages =
    [
        new("starting", options => options.StartingOrStopping)
        {
            Enter = step =>
            {
                step.Change(instance => instance with { StoppedAt = null, RestartDue = null });
                Engine(step, new StartEngines(step.Resource.ResourceId, step.World.ParametersOf(step.Resource)));
            },
            Leave = step =>
            {
                step.Change(instance => instance with { ParameterApplyStatus = "in-sync" });
                Tell(step, "0088", "notification", "DB instance started");
            },
        },
    ];
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Stops an instance. RDS starts it again after seven days.</summary>
internal sealed class StopFlow : InstanceFlow
{
    public override string Name => "stop";

    public override string Settled => "stopped";

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public StopFlow() => Stages =
    [
        new("stopping", options => options.StartingOrStopping)
        {
            Enter = step => Engine(step, new StopEngines(step.Resource.ResourceId)),
            Leave = step =>
            {
                step.Change(instance => instance with { StoppedAt = step.Now, RestartDue = step.Now + step.World.Options.LongestStop });
                Tell(step, "0087", "notification", "DB instance stopped");
            },
        },
    ];
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Restarts an engine that was lost, where no standby can take over.</summary>
internal sealed class RecoverFlow : InstanceFlow
{
    public override string Name => "recover";

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public RecoverFlow() => Stages =
    [
        new(null, options => options.Recovering)
        {
            Enter = step =>
            {
                Tell(step, "0020", "recovery", "Recovery of the DB instance has started. Recovery time will vary with the amount of data to be recovered.");
                Engine(step, new RestartEngines(
                    step.Resource.ResourceId, step.World.StorageOf(step.Resource).Writer, step.World.ParametersOf(step.Resource)));
            },
            Leave = step =>
            {
                Tell(step, "0021", "recovery", "Recovery of the DB instance is complete.");
                Tell(step, "0006", "availability", "DB instance restarted");
            },
        },
    ];
}

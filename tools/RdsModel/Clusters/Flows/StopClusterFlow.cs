using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Stops a cluster with its instances. RDS starts it again after seven days.</summary>
internal sealed class StopClusterFlow : ClusterFlow
{
    public StopClusterFlow() => Stages =
    [
        new("stopping", options => options.StartingOrStopping)
        {
            Enter = step =>
            {
                SetMembers(step, "stopping");
                Engine(step, new StopEngines(step.Resource.ResourceId));
            },
            Leave = step =>
            {
                SetMembers(step, "stopped");
                step.Change(cluster => cluster with { StoppedAt = step.Now, RestartDue = step.Now + step.World.Options.LongestStop });
                Tell(step, "0150", "notification", "DB cluster stopped.");
            },
        },
    ];

    public override string Name => "stop";

    public override string Settled => "stopped";

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Starts a stopped cluster with its instances.</summary>
internal sealed class StartClusterFlow : ClusterFlow
{
    public StartClusterFlow() => Stages =
    [
        new("starting", options => options.StartingOrStopping)
        {
            Enter = step =>
            {
                step.Change(cluster => cluster with { StoppedAt = null, RestartDue = null });
                SetMembers(step, "starting");
                Engine(step, new StartEngines(step.Resource.ResourceId, step.World.ParametersOf(step.Resource)));
            },
            Leave = step =>
            {
                SetMembers(step, "available");
                Tell(step, "0151", "notification", "DB cluster started.");
            },
        },
    ];

    public override string Name => "start";

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }
}

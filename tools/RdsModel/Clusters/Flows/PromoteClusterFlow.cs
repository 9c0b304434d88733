using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Makes a secondary the primary of its global cluster. Arguments: old, the ARN of the primary so far; force, where data
/// may be lost.</summary>
internal sealed class PromoteClusterFlow : ClusterFlow
{
    public PromoteClusterFlow() => Stages =
    [
        new("promoting", options => options.SwitchingOver)
        {
            Enter = step =>
            {
                var isForced = step.Activity["force"] is not null;
                if (!isForced) Tell(step, "0181", "global-failover", $"Global switchover to DB cluster {step.Id} in Region {step.World.Region} started.");
                Globals.Proceed(step.World, step.Resource);
                Engine(step, new SwitchStorage(step.Resource.ResourceId, isForced));
            },
            Leave = step =>
            {
                Globals.Switched(step.World, step.Resource, step.Argument("old"));
                if (step.Activity["force"] is not null)
                {
                    Tell(step, "0238", "global-failover", $"Global failover to DB cluster {step.Id} in Region {step.World.Region} completed.");
                    return;
                }

                Tell(step, "0184", "global-failover", $"New primary DB cluster {step.Id} in Region {step.World.Region} was successfully promoted.");
                Tell(step, "0185", "global-failover", $"Global switchover to DB cluster {step.Id} in Region {step.World.Region} finished.");
            },
        },
    ];

    public override string Name => "promote";

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }

    /// <summary>A switchover that cannot be without loss leaves everything as it was.</summary>
    public override void Failed(Step<DbCluster> step, EngineWork work, WorkFailed failed)
    {
        Globals.Abandoned(step.World, step.Resource);
        var isForced = step.Activity["force"] is not null;
        Tell(step, isForced ? "0239" : "0187", "global-failover",
            $"Global {(isForced ? "failover" : "switchover")} to DB cluster {step.Id} in Region {step.World.Region} failed. {failed.Message}");
        ClusterFlows.All.End(step.World, step.Id);
    }
}

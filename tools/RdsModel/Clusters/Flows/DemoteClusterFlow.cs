using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Lets a primary that was replaced follow the new one. Argument force: it is made anew.
/// Events: see <see cref="Globals"/>.</summary>
internal sealed class DemoteClusterFlow : ClusterFlow
{
    public DemoteClusterFlow() => Stages =
    [
        new("resetting", options => options.SwitchingOver)
        {
            Enter = step =>
            {
                if (step.Activity["force"] is not null)
                {
                    Tell(step, "0240", "global-failover",
                        $"Started resynchronizing members of DB cluster {step.Id} in Region {step.World.Region} after global failover.");
                }

                Engine(step, new StartEngines(step.Resource.ResourceId, step.World.ParametersOf(step.Resource)));
            },
            Leave = step =>
            {
                if (step.Activity["force"] is not null)
                {
                    Tell(step, "0241", "global-failover",
                        $"Finished resynchronizing members of DB cluster {step.Id} in Region {step.World.Region} after global failover.");
                }
            },
        },
    ];

    public override string Name => "demote";

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }

    /// <summary>Its Region may still be out: RDS tries again when an engine is reported.</summary>
    public override void Failed(Step<DbCluster> step, EngineWork work, WorkFailed failed)
    {
        FailureDetection.Arm(step.World, step.Resource.ResourceId);
        ClusterFlows.All.End(step.World, step.Id);
    }
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>A flow of a cluster.</summary>
internal abstract class ClusterFlow : Flow<DbCluster>
{
    /// <inheritdoc/>
    public override void Worked(Step<DbCluster> step, EngineWork work, WorkDone done)
    {
        StorageChanges.Worked(step.World, work, done);
        if (work is SetEndpoints) ClusterEndpoints.Take(step.World, step.Resource, done);
    }

    /// <inheritdoc/>
    public override void Failed(Step<DbCluster> step, EngineWork work, WorkFailed failed)
    {
        ClusterFlows.All.Break(step.World, step.Id);
        step.Change(cluster => cluster with { Status = failed.Status, Failure = failed.Message });
        Tell(step, "0354", "failure", $"The DB cluster was put into {failed.Status}. {failed.Message}");
    }

    /// <summary>Hands out engine work; where there is no engine, it is done.</summary>
    protected void Engine(Step<DbCluster> step, EngineWork work)
    {
        if (step.Resource.HasEngine) step.Work(work);
        else Worked(step, work, WorkOutcome.Done);
    }

    /// <summary>Tells of the cluster.</summary>
    protected static void Tell(Step<DbCluster> step, string number, string category, string message) =>
        step.World.Happened(step.Resource, number, category, message);

    /// <summary>Puts the cluster's instances into a status.</summary>
    protected static void SetMembers(Step<DbCluster> step, string status)
    {
        foreach (var instance in step.World.MembersOf(step.Resource))
        {
            if (instance.Activities.IsEmpty) step.World.Instances.Put(instance with { Status = status });
        }
    }
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Takes a snapshot; the cluster is backing-up meanwhile. Argument snapshot: one that is entered already.</summary>
internal sealed class ClusterBackupFlow : ClusterFlow
{
    public ClusterBackupFlow() => Stages = [Taking("backing-up", Engine)];

    public override string Name => "backup";

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }

    /// <summary>The stage that takes it, in whatever status.</summary>
    public static Stage<DbCluster> Taking(string status, Action<Step<DbCluster>, EngineWork> engine) => new(status, options => options.Snapshotting)
    {
        Applies = step => step.Activity["snapshot"] is not null,
        HeldAs = step => (step.Argument("snapshot"), "creating"),
        Enter = step =>
        {
            var snapshot = step.World.ClusterSnapshots.Change(step.Argument("snapshot"), each => each with { Started = step.Now });
            step.World.Happened(snapshot, snapshot.Type == "automated" ? "0168" : "0074", "backup", $"Creating {snapshot.Type} cluster snapshot.");
            engine(step, new TakeCopy(step.Resource.ResourceId, $"copy-{step.World.Cloud.Ids.NewId(26)}".ToLowerInvariant()));
        },
        Leave = step =>
        {
            if (step.World.ClusterSnapshots.Get(step.Argument("snapshot")).Status != "creating") return;
            var snapshot = step.World.ClusterSnapshots.Change(step.Argument("snapshot"), each => each with { Status = "available", CreateTime = step.Now });
            var isAutomated = snapshot.Type == "automated";
            step.World.Happened(snapshot, isAutomated ? "0169" : "0075", "backup", $"{(isAutomated ? "Automated" : "Manual")} cluster snapshot created.");
        },
    };

    /// <summary>Notes the copy.</summary>
    public static void Copied(Step<DbCluster> step, TakeCopy taken) => step.World.ClusterSnapshots.Change(
        step.Argument("snapshot"), snapshot => snapshot with { Copy = step.Resource.HasEngine ? taken.Copy : null });

    /// <summary>A failure is the snapshot's, not the cluster's.</summary>
    public static void Fail(Step<DbCluster> step, WorkFailed failed) => step.World.ClusterSnapshots.Change(
        step.Argument("snapshot"), snapshot => snapshot with { Status = "failed", Failure = failed.Message });

    public override void Worked(Step<DbCluster> step, EngineWork work, WorkDone done) => Copied(step, (TakeCopy)work);

    public override void Failed(Step<DbCluster> step, EngineWork work, WorkFailed failed)
    {
        Fail(step, failed);
        ClusterFlows.All.End(step.World, step.Id);
    }
}

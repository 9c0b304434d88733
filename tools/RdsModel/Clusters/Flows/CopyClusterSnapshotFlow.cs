using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Copies a cluster snapshot. Argument copy: its data, where there is any.</summary>
internal sealed class CopyClusterSnapshotFlow : Flow<DbClusterSnapshot>
{
    public override string Name => "copy";

    public override IReadOnlyList<Stage<DbClusterSnapshot>> Stages { get; } =
    [
        new("copying", options => options.CopyingSnapshot)
        {
            Enter = step =>
            {
                if (step.Activity["copy"] is { } copy) step.Work(new DuplicateCopy(copy, $"copy-{step.World.Cloud.Ids.NewId(26)}".ToLowerInvariant()));
            },
            Leave = step => step.Change(snapshot => snapshot with { CreateTime = step.Now }),
        },
    ];

    public override void Worked(Step<DbClusterSnapshot> step, EngineWork work, WorkDone done)
    {
        if (work is DuplicateCopy duplicate) step.Change(snapshot => snapshot with { Copy = duplicate.Copy });
    }

    public override void Failed(Step<DbClusterSnapshot> step, EngineWork work, WorkFailed failed)
    {
        ClusterSnapshotFlows.All.Break(step.World, step.Id);
        step.Change(snapshot => snapshot with { Status = "failed", Failure = failed.Message });
    }
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Copies a snapshot. Arguments: region, of the source; copy, its data, where there is any.</summary>
internal sealed class CopySnapshotFlow : Flow<DbSnapshot>
{
    public override string Name => "copy";

    public override IReadOnlyList<Stage<DbSnapshot>> Stages { get; }

    public CopySnapshotFlow() => Stages =
    [
        new("creating", options => options.CopyingSnapshot)
        {
            Enter = step =>
            {
                var isAbroad = step.Argument("region") != step.World.Region;
                step.World.Happened(step.Resource, isAbroad ? "0059" : "0196", "notification",
                    $"Started the copy of snapshot {step.Id} from source region {step.Argument("region")}.");
                if (step.Activity["copy"] is { } copy)
                    step.Work(new DuplicateCopy(copy, $"copy-{step.World.Cloud.Ids.NewId(26)}".ToLowerInvariant()));
            },
            Leave = step =>
            {
                step.Change(snapshot => snapshot with { CreateTime = step.Now });
                step.World.Happened(step.Resource, step.Argument("region") != step.World.Region ? "0060" : "0197", "notification",
                    $"Finished the copy of snapshot {step.Id} from source region {step.Argument("region")}.");
            },
        },
    ];

    public override void Worked(Step<DbSnapshot> step, EngineWork work, WorkDone done)
    {
        if (work is DuplicateCopy duplicate) step.Change(snapshot => snapshot with { Copy = duplicate.Copy });
    }

    public override void Failed(Step<DbSnapshot> step, EngineWork work, WorkFailed failed)
    {
        SnapshotFlows.All.Break(step.World, step.Id);
        step.Change(snapshot => snapshot with { Status = "failed", Failure = failed.Message });
    }
}

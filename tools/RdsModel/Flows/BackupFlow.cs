using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Takes a snapshot; the instance is backing-up meanwhile. Argument snapshot: one that is entered already.</summary>
internal sealed class BackupFlow : InstanceFlow
{
    public override string Name => "backup";

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public BackupFlow() => Stages =
    [
        new("backing-up", options => options.Snapshotting)
        {
            HeldAs = step => (step.Argument("snapshot"), "creating"),
            Enter = step =>
            {
                Engine(step, SnapshotTaking.Begin(step, step.Argument("snapshot")));
                if (step.World.Snapshots.Get(step.Argument("snapshot")).Type == "automated")
                    Engine(step, new BackUpStorage(step.Resource.ResourceId, step.Now.AddDays(-step.Resource.BackupRetention)));
            },
            Leave = step => SnapshotTaking.End(step, step.Argument("snapshot")),
        },
    ];

    public override void Worked(Step<DbInstance> step, EngineWork work, WorkDone done)
    {
        if (work is TakeCopy taken) SnapshotTaking.Copied(step, step.Argument("snapshot"), taken, done);
        else base.Worked(step, work, done);
    }

    public override void Failed(Step<DbInstance> step, EngineWork work, WorkFailed failed)
    {
        if (work is not TakeCopy)
        {
            base.Failed(step, work, failed);
            return;
        }

        SnapshotTaking.Fail(step, step.Argument("snapshot"), failed);
        InstanceFlows.All.End(step.World, step.Id);
    }
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Makes an instance of its own of a read replica. Argument retention: BackupRetentionPeriod.</summary>
internal sealed class PromoteFlow : InstanceFlow
{
    public override string Name => "promote";

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public PromoteFlow() => Stages =
    [
        new("modifying", options => options.Promoting)
        {
            Enter = step => Engine(step, new DetachStorage(step.Resource.ResourceId)),
            Leave = step =>
            {
                Replicas.Leave(step.World, step.Resource);
                step.Change(instance => instance with { ReplicaSource = null });
                Tell(step, "0062", "read replica", "Replication for the Read Replica was manually stopped.");
            },
        },
        FirstBackup(step => step.Resource.BackupRetention > 0),
    ];
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Restarts the writer that was lost where no reader can take over, and builds readers anew.</summary>
internal sealed class RepairClusterFlow : ClusterFlow
{
    public RepairClusterFlow() => Stages =
    [
        new(null, options => options.Recovering)
        {
            Applies = step => Lost(step) is not null,
            Enter = step =>
            {
                var (storage, writer) = (step.World.StorageOf(step.Resource), Lost(step)!);
                if (writer.Instance is { } id && step.World.Instances.Find(id) is { } instance)
                {
                    step.World.Happened(instance, "0020", "recovery",
                        "Recovery of the DB instance has started. Recovery time will vary with the amount of data to be recovered.");
                    Engine(step, new RestartEngines(storage.Id, writer.Id, step.World.ParametersOf(step.Resource, instance)));
                }
            },
            Leave = step =>
            {
                var storage = step.World.StorageOf(step.Resource);
                if (storage.WriterOf() is { } id && step.World.Instances.Find(id) is { } instance)
                    step.World.Happened(instance, "0021", "recovery", "Recovery of the DB instance is complete.");
            },
        },
        .. Rebuilding(Engine),
    ];

    public override string Name => "repair";

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }

    /// <summary>RDS tries again.</summary>
    public override void Failed(Step<DbCluster> step, EngineWork work, WorkFailed failed)
    {
        FailureDetection.Arm(step.World, step.Resource.ResourceId);
        ClusterFlows.All.End(step.World, step.Id);
    }

    /// <summary>The stage that builds anew whoever is not ready; the cluster is available meanwhile.</summary>
    public static IEnumerable<Stage<DbCluster>> Rebuilding(Action<Step<DbCluster>, EngineWork> engine)
    {
        yield return new Stage<DbCluster>("available", _ => TimeSpan.Zero)
        {
            Applies = step => Unready(step).Any(),
            Enter = step =>
            {
                var storage = step.World.StorageOf(step.Resource);
                foreach (var member in Unready(step).ToList())
                    engine(step, new AddMember(storage.Id, member.Id, step.World.ParametersOf(step.Resource, step.World.Instances.Find(member.Instance!))));
            },
        };
    }

    private static StorageMember? Lost(Step<DbCluster> step)
    {
        var storage = step.World.StorageOf(step.Resource);
        return storage.Member(storage.Writer) is { } writer && writer.Health != EngineHealth.Up ? writer : null;
    }

    private static IEnumerable<StorageMember> Unready(Step<DbCluster> step)
    {
        var storage = step.World.StorageOf(step.Resource);
        return storage.Members.Where(member => member.Id != storage.Writer && member is { Instance: not null } and not { IsReady: true, Health: EngineHealth.Up }
            && step.World.Instances.Find(member.Instance) is { CreateTime: not null });
    }
}

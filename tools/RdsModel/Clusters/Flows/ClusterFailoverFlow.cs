using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Makes another instance the writer: the one that the call names, else the ready one of the lowest promotion tier. Then
/// the old writer comes back as a reader. Argument target: an instance; none for RDS's choice.</summary>
internal sealed class ClusterFailoverFlow : ClusterFlow
{
    public ClusterFailoverFlow() => Stages =
    [
        new("failing-over", options => options.FailingOverCluster)
        {
            Applies = step => Target(step) is not null,
            Enter = Begin,
            Leave = End,
        },
        .. RepairClusterFlow.Rebuilding(Engine),
    ];

    public override string Name => "failover";

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }

    public override void Failed(Step<DbCluster> step, EngineWork work, WorkFailed failed)
    {
        if (work is PromoteMember)
        {
            SetMembers(step, "available");
            Tell(step, "0069", "failover", "Cluster failover failed, check the health of your cluster instances and try again.");
        }

        FailureDetection.Arm(step.World, step.Resource.ResourceId);
        ClusterFlows.All.End(step.World, step.Id);
    }

    private static StorageMember? Target(Step<DbCluster> step)
    {
        var candidates = step.World.StorageOf(step.Resource).Candidates;
        return step.Activity["target"] is { } named ? candidates.FirstOrDefault(member => member.Instance == named) : candidates.FirstOrDefault();
    }

    private void Begin(Step<DbCluster> step)
    {
        var (storage, target) = (step.World.StorageOf(step.Resource), Target(step)!);
        var isSameZone = target.AvailabilityZone == storage.Member(storage.Writer)?.AvailabilityZone;
        Tell(step, isSameZone ? "0072" : "0073", "failover", $"Started {(isSameZone ? "same" : "cross")} AZ failover to DB instance: {target.Instance}");
        if (storage.WriterOf() is { } old && step.World.Instances.Find(old) is { Activities: [] } writer)
            step.World.Instances.Put(writer with { Status = "rebooting" });
        Engine(step, new PromoteMember(storage.Id, target.Id, storage.Writer, storage.Epoch + 1));
    }

    private static void End(Step<DbCluster> step)
    {
        SetMembers(step, "available");
        var writer = step.World.StorageOf(step.Resource).WriterOf();
        Tell(step, "0071", "failover", $"Completed failover to DB instance: {writer}");
        foreach (var instance in step.World.MembersOf(step.Resource))
            step.World.Happened(instance, "0006", "availability", "DB instance restarted");
        FailureDetection.Arm(step.World, step.Resource.ResourceId);
    }
}

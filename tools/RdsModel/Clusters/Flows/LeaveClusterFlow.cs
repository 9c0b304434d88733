using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Deletes an instance of an Aurora cluster: a reader takes over from the writer first. The cluster's storage stays.</summary>
internal sealed class LeaveClusterFlow : InstanceFlow
{
    public LeaveClusterFlow() => Stages =
    [
        new("deleting", _ => TimeSpan.Zero)
        {
            Applies = step => IsWriter(step) && Storage(step).Candidates.Any(),
            Enter = step =>
            {
                var storage = Storage(step);
                var target = storage.Candidates.First();
                step.World.Happened(Cluster(step), "0073", "failover", $"Started cross AZ failover to DB instance: {target.Instance}");
                Engine(step, new PromoteMember(storage.Id, target.Id, storage.Writer, storage.Epoch + 1));
            },
            Leave = step => step.World.Happened(Cluster(step), "0071", "failover", $"Completed failover to DB instance: {Storage(step).WriterOf()}"),
        },
        new("deleting", options => options.Deleting)
        {
            Enter = step => Engine(step, new RemoveMember(Storage(step).Id, Storage(step).MemberOf(step.Id)!.Id)),
            Leave = Remove,
        },
    ];

    public override string Name => "leave-cluster";

    public override string? Settled => null;

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    private static DbCluster Cluster(Step<DbInstance> step) => step.World.Clusters.Get(step.Resource.Cluster!);

    private static StorageGroup Storage(Step<DbInstance> step) => step.World.StorageOf(Cluster(step));

    private static bool IsWriter(Step<DbInstance> step) => Storage(step).WriterOf() == step.Id;

    private static void Remove(Step<DbInstance> step)
    {
        var (world, instance, cluster) = (step.World, step.Resource, Cluster(step));
        world.Storage.Change(cluster.ResourceId, storage => storage.Members.IsEmpty ? storage with { Writer = "" } : storage);
        step.Remove();
        world.Happened(instance, "0003", "deletion", "DB instance deleted");
        ClusterFlows.All.Start(world, cluster.Id, "endpoints");
    }
}

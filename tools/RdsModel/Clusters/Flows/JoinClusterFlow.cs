using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Brings up an instance of an Aurora cluster: the first one writes, the others read.</summary>
internal sealed class JoinClusterFlow : InstanceFlow
{
    public JoinClusterFlow() => Stages =
    [
        new("creating", options => options.Creating)
        {
            Enter = step =>
            {
                var cluster = step.World.Clusters.Get(step.Resource.Cluster!);
                var storage = step.World.StorageOf(cluster);
                Engine(step, new AddMember(storage.Id, storage.MemberOf(step.Id)!.Id, step.World.ParametersOf(cluster, step.Resource)));
                Engine(step, ClusterEndpoints.Of(step.World, cluster));
            },
            Leave = step =>
            {
                step.Change(instance => instance with { CreateTime = step.Now });
                Tell(step, "0005", "creation", "DB instance created");
            },
        },
    ];

    public override string Name => "join-cluster";

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public override void Worked(Step<DbInstance> step, EngineWork work, WorkDone done)
    {
        base.Worked(step, work, done);
        if (work is SetEndpoints) ClusterEndpoints.Take(step.World, step.World.Clusters.Get(step.Resource.Cluster!), done);
    }
}

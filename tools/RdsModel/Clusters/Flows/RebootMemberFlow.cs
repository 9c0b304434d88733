using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Restarts an instance of a cluster.</summary>
internal sealed class RebootMemberFlow : InstanceFlow
{
    public RebootMemberFlow() => Stages =
    [
        new("rebooting", options => options.Rebooting)
        {
            Enter = step =>
            {
                Tell(step, "0004", "availability", "DB instance shutdown");
                var cluster = step.World.Clusters.Get(step.Resource.Cluster!);
                var storage = step.World.StorageOf(cluster);
                if (storage.MemberOf(step.Id) is { } member)
                    Engine(step, new RestartEngines(storage.Id, member.Id, step.World.ParametersOf(cluster, step.Resource)));
            },
            Leave = step =>
            {
                step.Change(instance => instance with { ParameterApplyStatus = "in-sync" });
                Tell(step, "0006", "availability", "DB instance restarted");
            },
        },
    ];

    public override string Name => "reboot-member";

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Restarts every instance of a Multi-AZ DB cluster, the standbys first.</summary>
internal sealed class RebootClusterFlow : ClusterFlow
{
    public RebootClusterFlow() => Stages =
    [
        new("rebooting", options => options.Rebooting)
        {
            Enter = step =>
            {
                SetMembers(step, "rebooting");
                var storage = step.World.StorageOf(step.Resource);
                foreach (var member in storage.Members.OrderBy(member => member.Id == storage.Writer))
                    Engine(step, new RestartEngines(storage.Id, member.Id, step.World.ParametersOf(step.Resource)));
            },
            Leave = step =>
            {
                SetMembers(step, "available");
                foreach (var instance in step.World.MembersOf(step.Resource)) step.World.Happened(instance, "0006", "availability", "DB instance restarted");
            },
        },
    ];

    public override string Name => "reboot";

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Upgrades and renames a cluster, as is pending. The instances restart for an upgrade; a new name brings new endpoints.</summary>
internal sealed class ApplyClusterPendingFlow : ClusterFlow
{
    public ApplyClusterPendingFlow() => Stages =
    [
        new(null, options => options.ModifyLag),
        new("upgrading", options => options.Upgrading)
        {
            Applies = step => step.Resource.PendingUpgrade is not null,
            Enter = Upgrade,
            Leave = Upgraded,
        },
        new("renaming", options => options.Modifying)
        {
            Applies = step => step.Resource.PendingIdentifier is not null,
            Leave = ClusterRenaming.Apply,
        },
        new("renaming", _ => TimeSpan.Zero)
        {
            Applies = step => step.Activity[ClusterRenaming.Old] is not null,
            Enter = step => Engine(step, ClusterEndpoints.Of(step.World, step.Resource)),
            Leave = step => Tell(step, "0172", "notification", $"Renamed cluster from {step.Argument(ClusterRenaming.Old)} to {step.Id}."),
        },
    ];

    public override string Name => "apply-pending";

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }

    private void Upgrade(Step<DbCluster> step)
    {
        Tell(step, "0177", "maintenance", "Database cluster upgrade is in progress.");
        SetMembers(step, "upgrading");
        var storage = step.World.StorageOf(step.Resource);
        var parameters = step.World.ParametersOf(step.Resource with { ParameterGroup = step.Resource.PendingUpgrade!.ParameterGroup });
        foreach (var member in storage.Members.OrderBy(member => member.Id == storage.Writer))
            Engine(step, new RestartEngines(storage.Id, member.Id, parameters));
    }

    private static void Upgraded(Step<DbCluster> step)
    {
        var upgrade = step.Resource.PendingUpgrade!;
        step.Change(cluster => cluster with
        {
            EngineVersion = upgrade.Version,
            ParameterGroup = upgrade.ParameterGroup,
            PendingUpgrade = null,
            PendingDue = cluster.PendingIdentifier is null ? null : cluster.PendingDue,
        });
        foreach (var instance in step.World.MembersOf(step.Resource))
        {
            step.World.Instances.Put(instance with
            {
                EngineVersion = upgrade.Version,
                ParameterGroup = upgrade.InstanceParameterGroup ?? instance.ParameterGroup,
            });
        }

        SetMembers(step, "available");
        if (upgrade.IsMajor) Tell(step, "0176", "maintenance", "Database cluster engine major version has been upgraded.");
        else Tell(step, "0173", "maintenance", "Database cluster engine version has been upgraded.");
    }
}

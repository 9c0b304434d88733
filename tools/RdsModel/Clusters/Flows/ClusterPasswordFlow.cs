using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;

namespace DataReliability.RdsModel.Clusters.Flows;

/// <summary>Applies the password that is pending.</summary>
internal sealed class ClusterPasswordFlow : ClusterFlow
{
    public ClusterPasswordFlow() => Stages =
    [
        new(null, options => options.ModifyLag),
        new("resetting-master-credentials", options => options.ResettingCredentials)
        {
            Applies = step => step.Resource.PendingPassword is not null,
            Enter = step => Engine(step, new SetPassword(step.Resource.ResourceId, step.Resource.MasterUsername, step.Resource.PendingPassword!)),
            Leave = step =>
            {
                step.Change(cluster => cluster with { PendingPassword = null });
                Tell(step, "0016", "configuration change", "Reset master credentials");
            },
        },
    ];

    public override string Name => "reset-password";

    public override IReadOnlyList<Stage<DbCluster>> Stages { get; }
}

using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Applies the password that is pending. Argument lag: it has not waited yet.</summary>
internal sealed class ResetPasswordFlow : InstanceFlow
{
    public override string Name => "reset-password";

    public override IReadOnlyList<Stage<DbInstance>> Stages { get; }

    public ResetPasswordFlow() => Stages =
    [
        new(null, options => options.ModifyLag) { Applies = step => step.Activity["lag"] is not null },
        new("resetting-master-credentials", options => options.ResettingCredentials)
        {
            Applies = step => step.Resource.Pending.MasterUserPassword is not null,
            Enter = step => Engine(step, new SetPassword(
                step.Resource.ResourceId, step.Resource.MasterUsername, step.Resource.Pending.MasterUserPassword!)),
            Leave = step =>
            {
                step.Change(instance => instance with { Pending = instance.Pending with { MasterUserPassword = null } });
                Tell(step, "0016", "configuration change", "Reset master credentials");
            },
        },
    ];
}

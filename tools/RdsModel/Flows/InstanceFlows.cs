using DataReliability.RdsModel.Clusters.Flows;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>All that is done to instances.</summary>
internal static class InstanceFlows
{
    public static FlowSet<DbInstance> All { get; } = new(world => world.Instances,
    [
        new CreateFlow(), new RestoreFlow(), new RestoreToTimeFlow(), new ReplicaFlow(), new ModifyFlow(), new SettleFlow(), new ResetPasswordFlow(),
        new RebootFlow(), new StopFlow(), new StartFlow(), new BackupFlow(), new DeleteFlow(), new PromoteFlow(),
        new MaintainFlow(), new ApplyParametersFlow(), new FailoverFlow("failover", status: null), new FailoverFlow("forced-failover", "rebooting"), new RecoverFlow(), new ActivateFlow(),
        new JoinClusterFlow(), new LeaveClusterFlow(), new RebootMemberFlow(),
    ]);
}

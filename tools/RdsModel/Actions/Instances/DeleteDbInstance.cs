using DataReliability.RdsModel.Clusters.Actions;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>Deletes an instance with its automated snapshots, after a final snapshot unless that is skipped.</summary>
internal static class DeleteDbInstance
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var instance = world.Instance(form.Required("DBInstanceIdentifier"));
        if (instance.Cluster is not null) return ClusterInstances.Delete(world, form, instance);
        var (skip, finalId) = (form.Flag("SkipFinalSnapshot") ?? false, form.Text("FinalDBSnapshotIdentifier"));
        Check(instance, skip, finalId);
        var final = finalId is null
            ? null
            : Backups.Enter(world, instance, Rules.Identifier("FinalDBSnapshotIdentifier", finalId, 255), "manual", tags: null);
        BreakOff(world, instance);
        var keep = form.Flag("DeleteAutomatedBackups") == false;
        (string, string)[] arguments =
            [.. final is null ? Array.Empty<(string, string)>() : [("snapshot", final.Id)], .. keep ? [("keep", "true")] : Array.Empty<(string, string)>()];
        InstanceFlows.All.Start(world, instance.Id, "delete", arguments);
        return InstanceAnswer.Of(world, instance.Id);
    }

    private static void Check(DbInstance instance, bool skip, string? finalId)
    {
        if (instance.Status == "deleting")
            throw new RdsRefusedException("InvalidDBInstanceState", $"Instance {instance.Id} is already being deleted.");
        if (instance.DeletionProtection)
        {
            throw new RdsRefusedException(
                "InvalidParameterCombination", "Cannot delete protected DB Instance, please disable deletion protection and try again.");
        }

        if (skip == finalId is not null)
        {
            throw new RdsRefusedException("InvalidParameterCombination", skip
                ? "FinalDBSnapshotIdentifier can not be specified when deleting with SkipFinalSnapshot"
                : "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.");
        }

        if (!skip && instance.ReplicaSource is not null)
            throw new RdsRefusedException("InvalidParameterCombination", "FinalDBSnapshotIdentifier can not be specified when deleting a replica instance");
        if (!skip && instance.Status is not ("available" or "backing-up" or "storage-optimization"))
        {
            throw new RdsRefusedException(
                "InvalidDBInstanceState", $"Instance {instance.Id} is currently {instance.Status} - a final snapshot cannot be taken.");
        }
    }

    /// <summary>What is being done to the instance ends, and a snapshot that was being taken is none.</summary>
    private static void BreakOff(RdsWorld world, DbInstance instance)
    {
        foreach (var activity in instance.Activities)
        {
            if (activity is { Flow: "backup" } && activity["snapshot"] is { } taken) world.Snapshots.Remove(taken);
        }

        InstanceFlows.All.Break(world, instance.Id);
        world.Instances.Change(instance.Id, each => each with { PendingDue = null, BackupDue = null });
    }
}

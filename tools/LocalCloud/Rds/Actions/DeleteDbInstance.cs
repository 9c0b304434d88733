using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

/// <summary>Deletes an instance with its automated snapshots, after a final snapshot unless that is skipped.</summary>
internal sealed class DeleteDbInstance(RdsContext context, InstanceLifecycle lifecycle, SnapshotLifecycle snapshots) : RdsAction(context)
{
    public override string Name => "DeleteDBInstance";

    protected override IReadOnlyList<object?> Run(QueryForm form)
    {
        var instance = Model.Instance(form.Required("DBInstanceIdentifier"));
        var (skip, finalId) = (form.Flag("SkipFinalSnapshot") ?? false, form.Text("FinalDBSnapshotIdentifier"));
        if (instance.Status == "deleting")
            throw new AwsErrorException("InvalidDBInstanceState", $"Instance {instance.Id} is already being deleted.");
        if (instance.DeletionProtection)
        {
            throw new AwsErrorException(
                "InvalidParameterCombination", "Cannot delete protected DB Instance, please disable deletion protection and try again.");
        }

        if (skip == finalId is not null)
        {
            throw new AwsErrorException("InvalidParameterCombination", skip
                ? "FinalDBSnapshotIdentifier can not be specified when deleting with SkipFinalSnapshot"
                : "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.");
        }

        if (!skip && instance.Status is not "available" and not "backing-up")
            throw new AwsErrorException("InvalidDBInstanceState", $"Instance {instance.Id} is currently {instance.Status} - a final snapshot cannot be taken.");
        var final = finalId is null ? null : snapshots.Enter(instance, finalId, "manual", tags: null);
        instance.Status = "deleting";
        lifecycle.Delete(
            instance,
            final is null ? null : cancellation => snapshots.TakeAsync(instance, final, cancellation),
            () => RemoveAutomated(instance, form.Flag("DeleteAutomatedBackups") ?? true));
        return [Xml(instance)];
    }

    private void RemoveAutomated(DbInstance instance, bool wanted)
    {
        if (!wanted) return;
        List<DbSnapshot> automated;
        lock (Model.Gate)
            automated = [.. Model.Snapshots.Values.Where(each => each.Type == "automated" && each.ResourceId == instance.ResourceId)];
        automated.ForEach(snapshots.Remove);
    }
}

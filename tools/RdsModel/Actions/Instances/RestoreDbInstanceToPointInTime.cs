using System.Globalization;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>Makes an instance as another one was at a time.</summary>
internal static class RestoreDbInstanceToPointInTime
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("TargetDBInstanceIdentifier", form.Required("TargetDBInstanceIdentifier"), 63);
        var source = Source(world, form);
        var time = Time(world, form, source);
        InstanceQuota.Check(world, id, source.HasEngine);
        // What the call leaves out is as in a restore from a snapshot of the source.
        var instance = Restored.From(world, form, id, Backups.Of(world, source, source.Id, "automated", tags: null)) with { HasEngine = source.HasEngine };
        InstanceEntry.Enter(
            world, instance, "restore-to-time", storage: null, ("source", source.Id), ("storage", source.ResourceId),
            ("time", time?.ToString("O", CultureInfo.InvariantCulture) ?? "latest"));
        return InstanceAnswer.Of(world, id);
    }

    private static DbInstance Source(RdsWorld world, QueryForm form)
    {
        if (form.Text("SourceDBInstanceIdentifier") is { } named) return world.Instance(named);
        return form.Text("SourceDbiResourceId") is { } resource
            ? world.Instances.FirstOrDefault(each => each.ResourceId == resource)
                ?? throw new RdsRefusedException("DBInstanceNotFound", $"DBInstance {resource} not found.", 404)
            : throw new RdsRefusedException("InvalidParameterCombination", "Either SourceDBInstanceIdentifier or SourceDbiResourceId must be specified.");
    }

    /// <summary>The time; null for the latest that can be had.</summary>
    private static DateTimeOffset? Time(RdsWorld world, QueryForm form, DbInstance source)
    {
        var (time, isLatest) = (form.Time("RestoreTime"), form.Flag("UseLatestRestorableTime") ?? false);
        if (world.LatestRestorable(source) is not { } latest)
            throw new RdsRefusedException("PointInTimeRestoreNotEnabled", $"DB Instance {source.Id} has no automated backups.");
        if (isLatest == time is not null)
            throw new RdsRefusedException("InvalidParameterCombination", "Exactly one of RestoreTime and UseLatestRestorableTime must be specified.");
        var earliest = world.Now.AddDays(-source.BackupRetention);
        if (source.EarliestRestorable > earliest) earliest = source.EarliestRestorable.Value;
        return time is { } asked && (asked > latest || asked < earliest)
            ? throw new RdsRefusedException(
                "InvalidRestoreFault",
                $"The specified instance cannot be restored to a time {(asked > latest ? "later than" : "earlier than")} "
                + $"{(asked > latest ? latest : earliest).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)}.")
            : time;
    }
}

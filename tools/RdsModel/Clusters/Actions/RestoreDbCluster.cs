using System.Globalization;
using DataReliability.RdsModel.Actions.Instances;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>Makes a cluster from a snapshot, or as another one was at a time. An Aurora cluster has no instance then: one is
/// created by a call of its own.</summary>
internal static class RestoreDbCluster
{
    public static RdsResult FromSnapshot(RdsWorld world, QueryForm form)
    {
        var id = ClusterRules.NewIdentifier(world, form);
        var snapshot = ClusterSnapshotActions.Usable(world, form.Required("SnapshotIdentifier"));
        var engine = form.Required("Engine");
        if (engine != snapshot.Source.Engine)
            throw new RdsRefusedException("InvalidParameterCombination", $"The snapshot's engine is {snapshot.Source.Engine}, not {engine}.");
        if (snapshot.Arn.Split(':')[4] != world.Account && snapshot.KmsKeyId is not null)
            throw new RdsRefusedException("InvalidDBClusterSnapshotStateFault", $"The shared snapshot {snapshot.Id} is encrypted: copy it first.");
        var version = form.Text("EngineVersion") is { } asked ? CreateDbInstance.Version(world, engine, asked) : snapshot.Source.EngineVersion;
        var cluster = ClusterEntry.Build(world, form, id, engine, version, snapshot.Source) with { HasEngine = snapshot.Copy is not null };
        return snapshot.Copy is { } copy
            ? ClusterEntry.Enter(world, cluster, upstream: null, "restore", ("snapshot", snapshot.Id), ("copy", copy))
            : ClusterEntry.Enter(world, cluster, upstream: null, "restore", ("snapshot", snapshot.Id));
    }

    public static RdsResult ToPointInTime(RdsWorld world, QueryForm form)
    {
        var id = ClusterRules.NewIdentifier(world, form);
        var source = form.Text("SourceDbClusterResourceId") is { } resource
            ? world.Clusters.FirstOrDefault(each => each.ResourceId == resource)
                ?? throw new RdsRefusedException("DBClusterNotFoundFault", $"DBCluster {resource} not found.", 404)
            : world.Cluster(form.Required("SourceDBClusterIdentifier"));
        if (form.Text("RestoreType") is { } type and not "full-copy")
            throw new RdsRefusedException("InvalidParameterValue", $"LocalCloud restores by full-copy, not by {type}.");
        var time = Time(world, form, source);
        var cluster = ClusterEntry.Build(world, form, id, source.Engine, source.EngineVersion, source);
        return ClusterEntry.Enter(
            world, cluster, upstream: null, "restore-to-time", ("source", source.Id), ("storage", source.ResourceId),
            ("time", time?.ToString("O", CultureInfo.InvariantCulture) ?? "latest"));
    }

    /// <summary>The time; null for the latest that can be had.</summary>
    private static DateTimeOffset? Time(RdsWorld world, QueryForm form, DbCluster source)
    {
        var (time, isLatest) = (form.Time("RestoreToTime"), form.Flag("UseLatestRestorableTime") ?? false);
        if (world.LatestRestorable(source) is not { } latest)
            throw new RdsRefusedException("InvalidDBClusterStateFault", $"Cluster {source.Id} has no backup yet.");
        if (isLatest == time is not null)
            throw new RdsRefusedException("InvalidParameterCombination", "Exactly one of RestoreToTime and UseLatestRestorableTime must be specified.");
        var earliest = world.Now.AddDays(-source.BackupRetention);
        if (source.CreateTime > earliest) earliest = source.CreateTime.Value;
        return time is { } asked && (asked > latest || asked < earliest)
            ? throw new RdsRefusedException(
                "InvalidRestoreFault", $"Cluster {source.Id} can be restored to times from {earliest.UtcDateTime:O} to {latest.UtcDateTime:O}, not to {asked.UtcDateTime:O}.")
            : time;
    }
}

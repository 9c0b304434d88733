using System.Collections.Immutable;
using System.Globalization;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel;

/// <summary>What actions and flows ask of a world.</summary>
internal static class WorldQueries
{
    /// <summary>An instance that must be there, by identifier or ARN.</summary>
    public static DbInstance Instance(this RdsWorld world, string idOrArn)
    {
        var id = world.IdOf(idOrArn, "db");
        return world.Instances.Find(id) ?? throw new RdsRefusedException("DBInstanceNotFound", $"DBInstance {id} not found.", 404);
    }

    /// <summary>A snapshot that must be there, by identifier or ARN.</summary>
    public static DbSnapshot Snapshot(this RdsWorld world, string idOrArn)
    {
        var id = world.IdOf(idOrArn, "snapshot");
        return world.Snapshots.Find(id) ?? throw new RdsRefusedException("DBSnapshotNotFound", $"DBSnapshot {id} not found.", 404);
    }

    /// <summary>The storage group of an instance: its own, or its cluster's.</summary>
    public static StorageGroup StorageOf(this RdsWorld world, DbInstance instance) =>
        world.Storage.Get(instance.Cluster is { } cluster ? world.Clusters.Get(cluster).ResourceId : instance.ResourceId);

    /// <summary>What an instance's parameter group sets.</summary>
    public static ImmutableSortedDictionary<string, string> ParametersOf(this RdsWorld world, DbInstance instance) =>
        world.ParameterGroups.Find(instance.ParameterGroup)?.Parameters ?? ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The host name of an instance's endpoint.</summary>
    public static string AddressOf(this RdsWorld world, string id) =>
        string.Format(CultureInfo.InvariantCulture, world.Options.EndpointAddress, id, world.Region);

    /// <summary>The name of an Availability Zone, from its number.</summary>
    public static string Zone(this RdsWorld world, int number) => world.Region + (char)('a' + (number % world.Options.AvailabilityZones));

    /// <summary>The first Availability Zone that is up and is not one of those named.</summary>
    public static string? OtherZone(this RdsWorld world, params IEnumerable<string> taken) => Enumerable
        .Range(0, world.Options.AvailabilityZones).Select(world.Zone).FirstOrDefault(zone => !taken.Contains(zone) && !world.Zones.Contains(zone));

    /// <summary>The latest time to which an instance can be restored; null where it has no backups.</summary>
    public static DateTimeOffset? LatestRestorable(this RdsWorld world, DbInstance instance)
    {
        if (instance is not { BackupRetention: > 0, EarliestRestorable: { } earliest }) return null;
        var shipped = (instance.StoppedAt ?? world.Now) - world.Options.LogShipping;
        return shipped > earliest ? shipped : earliest;
    }

    /// <summary>How far a lengthy activity is, in percent; null where there is none that tells.</summary>
    public static int? ProgressOf(this RdsWorld world, DbInstance instance) =>
        instance is { Status: "storage-optimization", Activities: [var activity, ..] }
            ? Percent(world.Now - (activity.Due - world.Options.OptimizingStorage), world.Options.OptimizingStorage)
            : null;

    /// <summary>How far a snapshot is, in percent.</summary>
    public static int ProgressOf(this RdsWorld world, DbSnapshot snapshot) => snapshot.Status switch
    {
        "creating" => Percent(
            world.Now - snapshot.Started, snapshot.SourceArn is null ? world.Options.Snapshotting : world.Options.CopyingSnapshot),
        "failed" => 0,
        _ => 100,
    };

    /// <summary>Whether nothing is being done to an instance.</summary>
    public static bool IsIdle(this DbInstance instance) => instance.Activities.IsEmpty;

    /// <summary>Whether a flow of that name is under way or waits.</summary>
    public static bool IsIn(this DbInstance instance, string flow) => instance.Activities.Any(activity => activity.Flow == flow);

    private static int Percent(TimeSpan part, TimeSpan whole) =>
        whole <= TimeSpan.Zero ? 99 : (int)Math.Clamp(part / whole * 100, 0, 99);
}

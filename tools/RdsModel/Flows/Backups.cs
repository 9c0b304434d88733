using System.Globalization;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Flows;

/// <summary>Enters snapshots of instances and starts taking them.</summary>
internal static class Backups
{
    /// <summary>Enters a snapshot of an instance, status creating; it is still to be taken.</summary>
    /// <exception cref="RdsRefusedException">The identifier is taken, or the quota is used up.</exception>
    public static DbSnapshot Enter(RdsWorld world, DbInstance instance, string id, string type, IReadOnlyList<Tag>? tags)
    {
        SnapshotQuota.Check(world, id, type);
        var snapshot = Of(world, instance, id, type, tags);
        world.Snapshots.Put(snapshot);
        return snapshot;
    }

    /// <summary>What a snapshot of an instance tells of it.</summary>
    public static DbSnapshot Of(RdsWorld world, DbInstance instance, string id, string type, IReadOnlyList<Tag>? tags) => new()
    {
        Id = id,
        Arn = world.Arn("snapshot", id),
        InstanceId = instance.Id,
        ResourceId = instance.ResourceId,
        Type = type,
        Engine = instance.Engine,
        EngineVersion = instance.EngineVersion,
        MasterUsername = instance.MasterUsername,
        AvailabilityZone = instance.AvailabilityZone,
        StorageType = instance.StorageType,
        OptionGroup = instance.OptionGroup,
        // A tag of the call wins over the instance's of the same key.
        Tags = [.. (tags ?? []).Concat(instance.CopyTagsToSnapshot ? instance.Tags : []).DistinctBy(tag => tag.Key)],
        SourceTags = instance.Tags,
        InstanceCreateTime = instance.CreateTime,
        Started = world.Now,
        InstanceClass = instance.Class,
        DbName = instance.DbName,
        KmsKeyId = instance.KmsKeyId,
        AllocatedStorage = instance.AllocatedStorage,
        Iops = instance.Iops,
        StorageThroughput = instance.StorageThroughput,
        Port = 5432,
        BackupRetention = instance.BackupRetention,
        IamAuthentication = instance.IamAuthentication,
        CopyTagsToSnapshot = instance.CopyTagsToSnapshot,
        MultiAz = instance.MultiAz,
    };

    /// <summary>Starts to take the automated snapshot of an instance, as RDS does in the backup window.</summary>
    /// <returns>Its identifier: rds:, the instance's, and the minute.</returns>
    public static string TakeAutomated(RdsWorld world, DbInstance instance)
    {
        var minute = world.Now.UtcDateTime.ToString("yyyy-MM-dd-HH-mm", CultureInfo.InvariantCulture);
        var snapshot = Enter(world, instance, $"rds:{instance.Id}-{minute}", "automated", tags: null);
        InstanceFlows.All.Start(world, instance.Id, "backup", ("snapshot", snapshot.Id));
        return snapshot.Id;
    }

    /// <summary>Takes the daily one, plans the next, and drops those that are past retention.</summary>
    public static void TakeDue(RdsWorld world, DbInstance instance)
    {
        world.Instances.Put(instance with { BackupDue = NextOf(world, instance) });
        var oldest = world.Now.AddDays(-instance.BackupRetention);
        foreach (var old in world.Snapshots.Where(each => each.Type == "automated" && each.ResourceId == instance.ResourceId && each.CreateTime < oldest).ToList())
            SnapshotRemoval.Remove(world, old);
        TakeAutomated(world, instance);
    }

    /// <summary>When RDS takes an instance's next automated snapshot by itself; null where it takes none.</summary>
    public static DateTimeOffset? NextOf(RdsWorld world, DbInstance instance) =>
        world.Options.DailyBackups && instance.BackupRetention > 0 ? Windows.NextDaily(instance.BackupWindow, world.Now) : null;
}

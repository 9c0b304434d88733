using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Model;

namespace DataReliability.LocalCloud.Rds;

/// <summary>Leads snapshots through their statuses, in the background.</summary>
internal sealed class SnapshotLifecycle(RdsContext context, InstanceLifecycle instances)
{
    /// <summary>Enters a snapshot of an instance, status creating. Call under the gate.</summary>
    /// <exception cref="AwsErrorException">The identifier is taken or not valid, or the quota is used up.</exception>
    public DbSnapshot Enter(DbInstance instance, string id, string type, List<Tag>? tags)
    {
        var model = context.Model;
        if (type == "manual") id = Rules.Identifier("DBSnapshotIdentifier", id, 255);
        if (model.Snapshots.ContainsKey(id))
            throw new AwsErrorException("DBSnapshotAlreadyExists", $"Cannot create the snapshot because a snapshot with the identifier {id} already exists.");
        if (type == "manual" && model.Snapshots.Values.Count(each => each.Type == "manual") >= context.Options.SnapshotQuota)
            throw new AwsErrorException("SnapshotQuotaExceeded", "Cannot create more than " + context.Options.SnapshotQuota + " manual snapshots");
        var snapshot = new DbSnapshot
        {
            Id = id,
            Arn = model.Arn("snapshot", id),
            InstanceId = instance.Id,
            ResourceId = instance.ResourceId,
            Type = type,
            Engine = instance.Engine,
            EngineVersion = instance.EngineVersion,
            MasterUsername = instance.MasterUsername,
            AvailabilityZone = instance.AvailabilityZone,
            StorageType = instance.StorageType,
            // A tag of the call wins over the instance's of the same key.
            Tags = [.. (tags ?? []).Concat(instance.CopyTagsToSnapshot ? instance.Tags : []).DistinctBy(tag => tag.Key)],
            SourceTags = [.. instance.Tags],
            InstanceCreateTime = instance.CreateTime,
            Started = context.Clock.Now,
            InstanceClass = instance.Class,
            DbName = instance.DbName,
            KmsKeyId = instance.KmsKeyId,
            AllocatedStorage = instance.AllocatedStorage,
            Iops = instance.Iops,
            Port = 5432,
            BackupRetention = instance.BackupRetention,
            IamAuthentication = instance.IamAuthentication,
            CopyTagsToSnapshot = instance.CopyTagsToSnapshot,
            MultiAz = instance.MultiAz,
        };
        return model.Snapshots[id] = snapshot;
    }

    /// <summary>Takes an entered snapshot; the instance is backing-up meanwhile.</summary>
    public Task Take(DbInstance instance, DbSnapshot snapshot) => instances.Enqueue(instance, async cancellation =>
    {
        lock (context.Model.Gate) instance.Status = "backing-up";
        await TakeAsync(instance, snapshot, cancellation);
        lock (context.Model.Gate) instance.Status = "available";
    });

    /// <summary>Takes an entered snapshot. A failure is the snapshot's, not the instance's.</summary>
    public async Task TakeAsync(DbInstance instance, DbSnapshot snapshot, CancellationToken cancellation)
    {
        var automated = snapshot.Type == "automated";
        context.Events.Add(snapshot, automated ? "RDS-EVENT-0090" : "RDS-EVENT-0040", "creation", $"Creating {snapshot.Type} snapshot");
        try
        {
            var stay = context.StayAsync(snapshot.Id, "creating", context.Options.Snapshotting, cancellation);
            var copy = instance.Database is { } database ? await database.CopyAsync(cancellation) : null;
            lock (context.Model.Gate)
            {
                snapshot.Copy = copy;
                snapshot.DatabaseTime = copy?.DatabaseTime ?? context.Clock.Now;
            }

            await stay;
            lock (context.Model.Gate)
            {
                snapshot.CreateTime = snapshot.OriginalCreateTime = snapshot.DatabaseTime;
                snapshot.Status = "available";
            }

            context.Events.Add(
                snapshot, automated ? "RDS-EVENT-0091" : "RDS-EVENT-0042", "creation", $"{(automated ? "Automated" : "Manual")} snapshot created");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            lock (context.Model.Gate) context.Model.Snapshots.Remove(snapshot.Id);
            snapshot.Copy?.Delete();
            throw;
        }
#pragma warning disable CA1031 // whatever went wrong is what the snapshot's status tells
        catch (Exception fault)
#pragma warning restore CA1031
        {
            lock (context.Model.Gate) (snapshot.Status, snapshot.Failure) = ("failed", fault.Message);
        }
    }

    /// <summary>Removes a snapshot at once, and its data when nothing reads it any more.</summary>
    public void Remove(DbSnapshot snapshot)
    {
        lock (context.Model.Gate)
        {
            context.Model.Snapshots.Remove(snapshot.Id);
            snapshot.Status = "deleted";
            snapshot.Work = DeleteAsync(snapshot, snapshot.Work);
            context.Model.Removals.RemoveAll(removal => removal.IsCompleted);
            context.Model.Removals.Add(snapshot.Work);
        }

        context.Events.Add(
            snapshot, "RDS-EVENT-0041", "deletion", snapshot.Type == "automated" ? "Automated snapshot deleted" : "Deleted manual snapshot");
    }

    /// <summary>How far a snapshot is, in percent.</summary>
    public int Progress(DbSnapshot snapshot)
    {
        if (snapshot.Status != "creating") return snapshot.Status == "failed" ? 0 : 100;
        var whole = context.Clock.Real(context.Options.Snapshotting);
        var part = whole <= TimeSpan.Zero ? 0.99 : (context.Clock.Now - snapshot.Started) / whole;
        return (int)Math.Clamp(part * 100, 0, 99);
    }

    private static async Task DeleteAsync(DbSnapshot snapshot, Task readers)
    {
        await readers;
        await Task.Yield();
        snapshot.Copy?.Delete();
    }
}

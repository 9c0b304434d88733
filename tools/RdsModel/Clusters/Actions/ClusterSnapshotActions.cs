using System.Collections.Immutable;
using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Clusters.Flows;
using DataReliability.RdsModel.Clusters.Wire;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>Snapshots of clusters.</summary>
internal static class ClusterSnapshotActions
{
    public static RdsResult Create(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("DBClusterSnapshotIdentifier", form.Required("DBClusterSnapshotIdentifier"), 63);
        var cluster = world.AvailableCluster(form.Required("DBClusterIdentifier"));
        var snapshot = Enter(world, cluster, id, form.Tags());
        ClusterFlows.All.Start(world, cluster.Id, "backup", ("snapshot", id));
        return Answer(world.ClusterSnapshots.Get(snapshot.Id));
    }

    public static RdsResult Copy(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("TargetDBClusterSnapshotIdentifier", form.Required("TargetDBClusterSnapshotIdentifier"), 63);
        var source = Usable(world, form.Required("SourceDBClusterSnapshotIdentifier"));
        CheckRoom(world, id);
        world.ClusterSnapshots.Put(new DbClusterSnapshot(id, world.Arn("cluster-snapshot", id), source.Source)
        {
            Tags = form.Tags() ?? (form.Flag("CopyTags") == true ? source.Tags : []),
            KmsKeyId = form.Text("KmsKeyId") is null ? source.KmsKeyId : Rules.KmsKey(world, form),
            SourceArn = source.Arn,
            Started = world.Now,
        });
        if (source.Copy is { } data) ClusterSnapshotFlows.All.Start(world, id, "copy", ("copy", data));
        else ClusterSnapshotFlows.All.Start(world, id, "copy");
        return Answer(world.ClusterSnapshots.Get(id));
    }

    public static RdsResult Delete(RdsWorld world, QueryForm form)
    {
        var snapshot = Own(world, form.Required("DBClusterSnapshotIdentifier"));
        if (snapshot is not { Type: "manual", Status: "available" or "failed" })
            throw new RdsRefusedException("InvalidDBClusterSnapshotStateFault", $"Cannot delete the snapshot {snapshot.Id}: it is {snapshot.Type} and {snapshot.Status}.");
        ClusterSnapshotFlows.Remove(world, snapshot);
        return Answer(snapshot with { Status = "deleted" });
    }

    public static RdsResult Describe(RdsWorld world, QueryForm form)
    {
        var filters = form.Filters("db-cluster-id", "db-cluster-snapshot-id", "snapshot-type", "engine");
        var all = form.Text("DBClusterSnapshotIdentifier") is { Length: > 0 } id
            ? [Find(world, id)]
            : world.ClusterSnapshots.Concat(SharedWith(world, form));
        var page = Paging.Of(all.Where(Fits).OrderBy(each => each.Arn, StringComparer.Ordinal), each => each.Arn, form);
        return Answers.Many("DBClusterSnapshots", page, ClusterSnapshotXml.Write);

        bool Fits(DbClusterSnapshot snapshot) =>
            (form.Text("DBClusterIdentifier") is not { Length: > 0 } cluster || snapshot.Source.Id == world.IdOf(cluster, "cluster"))
            && (form.Text("DbClusterResourceId") is not { } resource || snapshot.Source.ResourceId == resource)
            && IsOfType(world, snapshot, form.Text("SnapshotType"))
            && filters.All(filter => filter.Name switch
            {
                "db-cluster-id" => filter.Values.Any(value => world.IdOf(value, "cluster") == snapshot.Source.Id),
                "db-cluster-snapshot-id" => filter.Values.Any(value => world.IdOf(value, "cluster-snapshot") == snapshot.Id),
                "snapshot-type" => filter.Values.Contains(snapshot.Type),
                _ => filter.Values.Contains(snapshot.Source.Engine),
            });
    }

    /// <summary>A snapshot that can be restored or copied: an own one by name or ARN, another account's or Region's by its ARN.</summary>
    public static DbClusterSnapshot Usable(RdsWorld world, string idOrArn)
    {
        var snapshot = Find(world, idOrArn);
        return snapshot.Status == "available"
            ? snapshot
            : throw new RdsRefusedException("InvalidDBClusterSnapshotStateFault", $"The snapshot {snapshot.Id} is not available, but {snapshot.Status}.");
    }

    /// <summary>An own snapshot that must be there.</summary>
    public static DbClusterSnapshot Own(RdsWorld world, string idOrArn) => world.ClusterSnapshots.Find(world.IdOf(idOrArn, "cluster-snapshot"))
        ?? throw new RdsRefusedException("DBClusterSnapshotNotFoundFault", $"DBClusterSnapshot {idOrArn} not found.", 404);

    /// <summary>Enters a snapshot of a cluster, status creating; it is still to be taken.</summary>
    public static DbClusterSnapshot Enter(RdsWorld world, DbCluster cluster, string id, ImmutableArray<Tag>? tags, string type = "manual")
    {
        CheckRoom(world, id, type);
        var snapshot = new DbClusterSnapshot(id, world.Arn("cluster-snapshot", id), cluster with { Activities = [], PendingPassword = null })
        {
            // A tag of the call wins over the cluster's of the same key.
            Tags = [.. (tags ?? []).Concat(cluster.CopyTagsToSnapshot ? cluster.Tags : []).DistinctBy(tag => tag.Key)],
            KmsKeyId = cluster.KmsKeyId,
            Started = world.Now,
            Type = type,
        };
        world.ClusterSnapshots.Put(snapshot);
        return snapshot;
    }

    private static void CheckRoom(RdsWorld world, string id, string type = "manual")
    {
        if (world.ClusterSnapshots.Contains(id))
            throw new RdsRefusedException("DBClusterSnapshotAlreadyExistsFault", $"Cannot create the cluster snapshot because one with the identifier {id} already exists.");
        if (type == "manual" && world.ClusterSnapshots.Count(each => each.Type == "manual") >= world.Options.SnapshotQuota)
            throw new RdsRefusedException("SnapshotQuotaExceeded", $"Cannot create more than {world.Options.SnapshotQuota} manual cluster snapshots");
    }

    private static DbClusterSnapshot Find(RdsWorld world, string idOrArn)
    {
        if (!idOrArn.StartsWith("arn:", StringComparison.OrdinalIgnoreCase)) return Own(world, idOrArn);
        var found = world.Cloud.Worlds.SelectMany(each => each.ClusterSnapshots)
            .FirstOrDefault(each => string.Equals(each.Arn, idOrArn, StringComparison.OrdinalIgnoreCase));
        return found is not null && (found.Arn.Split(':')[4] == world.Account || found.SharedWith.Contains(world.Account) || found.SharedWith.Contains("all"))
            ? found
            : throw new RdsRefusedException("DBClusterSnapshotNotFoundFault", $"DBClusterSnapshot {idOrArn} not found.", 404);
    }

    private static IEnumerable<DbClusterSnapshot> SharedWith(RdsWorld world, QueryForm form)
    {
        var isShared = form.Flag("IncludeShared") == true || form.Text("SnapshotType") == "shared";
        var isPublic = form.Flag("IncludePublic") == true || form.Text("SnapshotType") == "public";
        return world.Cloud.Worlds.Where(other => other.Region == world.Region && other.Account != world.Account).SelectMany(other => other.ClusterSnapshots)
            .Where(each => (isShared && each.SharedWith.Contains(world.Account)) || (isPublic && each.SharedWith.Contains("all")));
    }

    private static bool IsOfType(RdsWorld world, DbClusterSnapshot snapshot, string? type) => type switch
    {
        null => true,
        "manual" or "automated" or "awsbackup" => snapshot.Type == type,
        "shared" => snapshot.Arn.Split(':')[4] != world.Account,
        "public" => snapshot.SharedWith.Contains("all"),
        _ => throw new RdsRefusedException("InvalidParameterValue", $"Unrecognized snapshot type: {type}"),
    };

    private static RdsResult Answer(DbClusterSnapshot snapshot) => Answers.One(snapshot, ClusterSnapshotXml.Write);
}

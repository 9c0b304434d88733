using DataReliability.RdsModel;
using DataReliability.Simulator.Cloud;

namespace DataReliability.Simulator.Production;

/// <summary>The clusters of production: Aurora with a writer and two readers and, by turns, a global database with its secondary in
/// another Region.</summary>
internal static class Clusters
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan HalfADay = TimeSpan.FromHours(12);

    public static void Populate(World world)
    {
        for (var index = 0; index < world.Options.Clusters; index++)
        {
            var name = $"{(char)('p' + index)}-books";
            var isGlobal = index % 2 == 1;
            Create(world, name, Databases.Tags(world, index));
            for (var member = 1; member <= (isGlobal ? 2 : 3); member++)
                AddMember(world, world.Rds.Rds, name, member);
            if (isGlobal)
                world.Scheduler.After(Soon, () => SpanRegions(world, name));
            if (world.Options.Snapshots)
                world.Scheduler.Every(HalfADay, () => BackUp(world, name));
        }
    }

    /// <summary>The name of the global cluster of a cluster.</summary>
    public static string GlobalName(string cluster) => $"{cluster}-global";

    /// <summary>The name of a cluster's secondary.</summary>
    public static string SecondaryName(string cluster) => $"{cluster}-far";

    private static void Create(World world, string name, IReadOnlyDictionary<string, string> tags) => world.Rds.Call(
        "CreateDBCluster",
        [
            ("DBClusterIdentifier", name), ("Engine", "aurora-postgresql"), ("MasterUsername", "owner"), ("MasterUserPassword", "correct-horse-battery"),
            .. Wire.Tags(tags),
        ]);

    private static void AddMember(World world, RdsWorld where, string cluster, int number) => world.Rds.CallIn(
        where,
        "CreateDBInstance",
        ("DBInstanceIdentifier", $"{cluster}-{number}"),
        ("DBClusterIdentifier", cluster),
        ("Engine", "aurora-postgresql"),
        ("DBInstanceClass", "db.r7g.large"));

    private static void SpanRegions(World world, string name)
    {
        var far = world.Rds.Far;
        if (world.Rds.Call("CreateGlobalCluster", ("GlobalClusterIdentifier", GlobalName(name)), ("SourceDBClusterIdentifier", world.Rds.Rds.Arn("cluster", name))) is not null
            || world.Rds.CallIn(far, "CreateDBCluster", ("DBClusterIdentifier", SecondaryName(name)), ("Engine", "aurora-postgresql"), ("GlobalClusterIdentifier", GlobalName(name))) is not null)
        {
            world.Scheduler.After(Soon, () => SpanRegions(world, name));
            return;
        }

        AddMember(world, far, SecondaryName(name), 1);
    }

    private static void BackUp(World world, string name)
    {
        var id = $"{name}-{world.Scheduler.Now:yyyyMMddHH}";
        foreach (var old in world.Rds.Rds.ClusterSnapshots.Where(each => each.Source.Id == name && each.Type == "manual").Select(each => each.Id).SkipLast(1).ToList())
            world.Rds.Call("DeleteDBClusterSnapshot", ("DBClusterSnapshotIdentifier", old));
        world.Rds.Call(
            "CreateDBClusterSnapshot",
            [("DBClusterIdentifier", name), ("DBClusterSnapshotIdentifier", id), .. Wire.Tags(world.Rds.Rds.Clusters.Find(name)!.Tags.Select(tag => (tag.Key, tag.Value)))]);
    }
}

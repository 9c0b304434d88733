using System.Globalization;
using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Fleets;

/// <summary>Makes the snapshots of a fleet: manual ones, of which few are public or shared, and automated ones.</summary>
internal sealed class FleetSnapshots(RdsWorld world, FleetPlan plan, DateTimeOffset now)
{
    private const string OtherAccount = "999988887777";

    public IEnumerable<DbSnapshot> OfInstances(IReadOnlyList<DbInstance> instances)
    {
        for (var number = 0; number < plan.ManualSnapshots; number++)
        {
            var instance = instances[number * 7 % instances.Count];
            var id = string.Create(CultureInfo.InvariantCulture, $"{instance.Id}-before-upgrade-{number + 1}");
            var dice = new FleetDice(plan, id);
            yield return Taken(instance, id, "manual", now - TimeSpan.FromDays(5 + dice.Below(300))) with { SharedWith = [.. Shared(dice, instance.KmsKeyId)] };
        }

        var backedUp = instances.Where(instance => instance.BackupRetention > 0).ToList();
        for (var number = 0; number < plan.AutomatedSnapshots && backedUp.Count > 0; number++)
        {
            var instance = backedUp[number % backedUp.Count];
            var at = Night(1 + (number / backedUp.Count));
            yield return Taken(instance, Automated(instance.Id, at), "automated", at);
        }
    }

    public IEnumerable<DbClusterSnapshot> OfClusters(IReadOnlyList<DbCluster> clusters)
    {
        for (var number = 0; number < plan.ManualClusterSnapshots; number++)
        {
            var cluster = clusters[number * 3 % clusters.Count];
            var id = string.Create(CultureInfo.InvariantCulture, $"{cluster.Id}-before-upgrade-{number + 1}");
            var dice = new FleetDice(plan, id);
            yield return Taken(cluster, id, "manual", now - TimeSpan.FromDays(5 + dice.Below(300))) with { SharedWith = [.. Shared(dice, cluster.KmsKeyId)] };
        }

        foreach (var cluster in clusters) yield return Taken(cluster, Automated(cluster.Id, Night(1)), "automated", Night(1));
    }

    private static IReadOnlyList<string> Shared(FleetDice dice, string? key) => dice.Below(100) switch
    {
        // Encrypted snapshots can't be public.
        < 3 when key is null => ["all"],
        < 6 => [OtherAccount],
        _ => [],
    };

    private static string Automated(string id, DateTimeOffset at) => $"rds:{id}-{at.UtcDateTime.ToString("yyyy-MM-dd-HH-mm", CultureInfo.InvariantCulture)}";

    private DateTimeOffset Night(int daysAgo) => new(now.UtcDateTime.Date.AddDays(-daysAgo).AddHours(3), TimeSpan.Zero);

    private DbSnapshot Taken(DbInstance instance, string id, string type, DateTimeOffset at) => Backups.Of(world, instance, id, type, tags: null) with
    {
        Status = "available",
        Port = instance.Port,
        Started = at,
        CreateTime = at,
        OriginalCreateTime = at,
        DatabaseTime = at,
    };

    private DbClusterSnapshot Taken(DbCluster cluster, string id, string type, DateTimeOffset at) => new(id, world.Arn("cluster-snapshot", id), cluster)
    {
        Type = type,
        Tags = cluster.CopyTagsToSnapshot ? cluster.Tags : [],
        Status = "available",
        KmsKeyId = cluster.KmsKeyId,
        Started = at,
        CreateTime = at,
    };
}

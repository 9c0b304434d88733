using System.Globalization;
using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Fleets;

/// <summary>Puts fleets into worlds.</summary>
public static class Fleet
{
    private static readonly string[] CriticalEvents = ["maintenance", "failure", "configuration change"];

    /// <summary>Puts the databases of a fleet into a world, beside what is there. They have no engines, are not saved, and nothing is due to
    /// them; who needs them again puts the same plan again, and what was changed and saved meanwhile stays as it is.</summary>
    public static void AddFleet(this RdsWorld world, FleetPlan plan, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Size is < 1 or > FleetPlan.Largest)
            throw new ArgumentException($"a fleet has 1 to {FleetPlan.Largest} instances, not {plan.Size}", nameof(plan));
        world.Cloud.Advance(now);
        var groups = new FleetGroups(world, plan);
        world.ParameterGroups.Seed(groups.InstanceGroups);
        world.ClusterParameterGroups.Seed(groups.ClusterGroups);
        world.SubnetGroups.Seed(FleetNetwork.Groups(world));
        var making = new FleetInstances(world, plan, groups, now);
        var own = Enumerable.Range(1, plan.Size).Select(making.Own).ToList();
        var clusters = Enumerable.Range(1, plan.Clusters).Select(new FleetClusters(world, plan, groups, making, now).Of).ToList();
        world.Instances.Seed(own.Select(each => each.Instance).Concat(clusters.SelectMany(each => each.Members)));
        world.Clusters.Seed(clusters.Select(each => each.Cluster));
        world.Storage.Seed(own.Select(each => each.Storage).Concat(clusters.Select(each => each.Storage)));
        var snapshots = new FleetSnapshots(world, plan, now);
        world.Snapshots.Seed(snapshots.OfInstances([.. own.Select(each => each.Instance)]));
        world.ClusterSnapshots.Seed(snapshots.OfClusters([.. clusters.Select(each => each.Cluster)]));
        world.Proxies.Seed(Enumerable.Range(1, plan.Proxies).Select(number => Proxy(world, plan, number, now)));
        world.EventSubscriptions.Seed(Subscriptions(world, now));
        world.Globe().GlobalClusters.Seed(clusters.Where(each => each.Cluster.Engine == "aurora-mysql").Take(plan.GlobalClusters)
            .Select((each, at) => Global(world, plan, each.Cluster, at + 1)));
    }

    private static DbProxy Proxy(RdsWorld world, FleetPlan plan, int number, DateTimeOffset now)
    {
        var name = FleetName.Of(number, "proxy-");
        var dice = new FleetDice(plan, name.Id);
        return new DbProxy(
            name.Id, world.Arn("db-proxy", $"prx-{dice.Id(17).ToLowerInvariant()}"), dice.Of("POSTGRESQL", "MYSQL"), dice.Percent(name.Care),
            $"arn:aws:iam::{world.Account}:role/rds-proxy", [.. FleetNetwork.Groups(world).First().Subnets], [Network.DefaultSecurityGroup],
            now - TimeSpan.FromDays(30), name.Tags(dice));
    }

    // Instances and clusters are watched, parameter groups are not.
    private static IEnumerable<EventSubscription> Subscriptions(RdsWorld world, DateTimeOffset now) => ((string[])["db-instance", "db-cluster"]).Select(type =>
        new EventSubscription(
            $"fleet-{type}", world.Arn("es", $"fleet-{type}"), $"arn:aws:sns:{world.Region}:{world.Account}:fleet-events", type, [.. CriticalEvents], [], IsEnabled: true,
            now - TimeSpan.FromDays(30), []));

    private static GlobalCluster Global(RdsWorld world, FleetPlan plan, DbCluster writer, int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"fleet-global-{number}");
        return new GlobalCluster
        {
            Id = id,
            Arn = $"arn:aws:rds::{world.Account}:global-cluster:{id}",
            ResourceId = $"cluster-{new FleetDice(plan, id).Id(12).ToLowerInvariant()}",
            Engine = writer.Engine,
            EngineVersion = number % 2 == 0 ? "8.0.mysql_aurora.3.05.2" : writer.EngineVersion,
            IsEncrypted = writer.KmsKeyId is not null,
            Writer = writer.Arn,
            Members = [writer.Arn],
        };
    }
}

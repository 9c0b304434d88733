using System.Collections.Immutable;
using DataReliability.RdsModel.Fleets;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Tests.Fleets;

public class FleetTests
{
    private static RdsBench With(FleetPlan plan)
    {
        var rds = new RdsBench();
        rds.World.AddFleet(plan, rds.Now);
        return rds;
    }

    [Fact]
    public void A_thousand_have_the_mixture_that_scans_are_measured_by()
    {
        var world = With(new FleetPlan(1000)).World;
        Assert.Equal((1202, 100), (world.Instances.Count, world.Clusters.Count));
        Assert.Equal((1482, 150), (world.Snapshots.Count, world.ClusterSnapshots.Count));
        Assert.Equal(350, world.Snapshots.Count(each => each.Type == "manual") + world.ClusterSnapshots.Count(each => each.Type == "manual"));
        Assert.Equal(new FleetPlan(1000).Instances, world.Instances.Count);
        Assert.Equal(new FleetPlan(1000).Snapshots, world.Snapshots.Count + world.ClusterSnapshots.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(137)]
    [InlineData(500)]
    public void A_fleet_of_any_size_is_described_page_by_page(int size)
    {
        var rds = With(new FleetPlan(size));
        Assert.Equal(new FleetPlan(size).Instances, Pages(rds, "DescribeDBInstances", "DBInstance"));
        Assert.Equal(new FleetPlan(size).Clusters, Pages(rds, "DescribeDBClusters", "DBCluster"));
        Assert.Equal(new FleetPlan(size).Snapshots, Pages(rds, "DescribeDBSnapshots", "DBSnapshot") + Pages(rds, "DescribeDBClusterSnapshots", "DBClusterSnapshot"));
        Assert.Equal(new FleetPlan(size).Proxies, Pages(rds, "DescribeDBProxies", "DBProxyArn"));
        Assert.Equal(2, Pages(rds, "DescribeEventSubscriptions", "EventSubscription"));
        foreach (var group in rds.World.Instances.Select(each => each.ParameterGroup).Distinct())
            rds.Call("DescribeDBParameters", $"DBParameterGroupName={group}");
        foreach (var group in rds.World.Clusters.Where(each => each.Engine.StartsWith("aurora-mysql", StringComparison.Ordinal)).Select(each => each.ParameterGroup).Distinct())
            rds.Call("DescribeDBClusterParameters", $"DBClusterParameterGroupName={group}");
    }

    [Fact]
    public void The_same_plan_makes_the_same_fleet_and_another_seed_another()
    {
        Assert.Equal(Settings(With(new FleetPlan(50, 7))), Settings(With(new FleetPlan(50, 7))));
        Assert.NotEqual(Settings(With(new FleetPlan(50, 7))), Settings(With(new FleetPlan(50, 8))));
    }

    [Fact]
    public void Settings_are_as_they_should_be_in_some_and_not_in_others()
    {
        var instances = With(new FleetPlan(300)).World.Instances.ToList();
        Func<DbInstance, bool>[] settings =
        [
            each => each.DeletionProtection, each => each.KmsKeyId is not null, each => each.BackupRetention >= 7, each => each.MultiAz, each => each.Tags.IsEmpty,
            each => each.PubliclyAccessible, each => each.MonitoringInterval > 0, each => each.LogExports.IsEmpty, each => each.IamAuthentication,
        ];
        Assert.All(settings, setting => Assert.InRange(instances.Count(setting), 1, instances.Count - 1));
    }

    [Fact]
    public void A_fleet_is_not_saved_and_what_is_changed_of_it_is_and_stays_when_it_is_put_again()
    {
        var rds = With(new FleetPlan(20));
        Assert.DoesNotContain(rds.Cloud.TakeOutput().Changes, each => each.Kind is "instance" or "cluster" or "snapshot" or "storage");
        Assert.Null(rds.Cloud.NextDue);
        var one = rds.World.Instances.First(each => each.Cluster is null);
        rds.World.Execute("AddTagsToResource", new Dictionary<string, string> { ["ResourceName"] = one.Arn, ["Tags.Tag.1.Key"] = "mine", ["Tags.Tag.1.Value"] = "yes" }, rds.Now);
        Assert.Equal([one.Id], rds.Cloud.TakeOutput().Changes.Select(each => each.Id));

        rds.World.AddFleet(new FleetPlan(20), rds.Now);
        Assert.Contains(new Tag("mine", "yes"), rds.World.Instances.Find(one.Id)!.Tags);
    }

    [Fact]
    public void A_fleet_lives_on_as_other_databases_do()
    {
        var rds = With(new FleetPlan(20));
        var (one, cluster) = (rds.World.Instances.First(each => each.Cluster is null), rds.World.Clusters.First());
        rds.Call("ModifyDBInstance", $"DBInstanceIdentifier={one.Id}", "DeletionProtection=false", "ApplyImmediately=true");
        rds.Call("CreateDBSnapshot", $"DBInstanceIdentifier={one.Id}", "DBSnapshotIdentifier=mine");
        rds.Call("CreateDBClusterSnapshot", $"DBClusterIdentifier={cluster.Id}", "DBClusterSnapshotIdentifier=mine");
        rds.Settle();
        Assert.Equal("available", rds.World.Snapshots.Find("mine")!.Status);
        rds.Call("DeleteDBInstance", $"DBInstanceIdentifier={one.Id}", "SkipFinalSnapshot=true");
        rds.Settle();
        Assert.Null(rds.World.Instances.Find(one.Id));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(FleetPlan.Largest + 1)]
    public void A_fleet_of_no_size_or_too_many_is_refused(int size) =>
        Assert.Contains("1 to 100000", Assert.Throws<ArgumentException>(() => With(new FleetPlan(size))).Message, StringComparison.Ordinal);

    private static ImmutableArray<string> Settings(RdsBench rds) =>
        [.. rds.World.Instances.Select(each => $"{each.Id} {each.ResourceId} {each.EngineVersion} {each.Port} {each.DeletionProtection} {each.KmsKeyId}")];

    private static int Pages(RdsBench rds, string action, string element)
    {
        var (seen, marker) = (0, (string?)null);
        do
        {
            string[] more = marker is null ? [] : [$"Marker={marker}"];
            var page = rds.Call(action, more);
            seen += RdsBench.All(page, element).Count;
            marker = RdsBench.Text(page, $"{action}Result/Marker");
        }
        while (marker is not null);
        return seen;
    }
}

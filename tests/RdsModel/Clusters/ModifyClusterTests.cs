using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Engines;

namespace DataReliability.RdsModel.Tests.Clusters;

public class ModifyClusterTests
{
    private const string Now = "ApplyImmediately=true";

    [Fact]
    public void A_renamed_cluster_takes_its_members_and_endpoints_with_it()
    {
        var rds = new RdsBench().WithAurora();
        rds.Call("CreateDBClusterEndpoint", "DBClusterIdentifier=ledger", "DBClusterEndpointIdentifier=reports", "EndpointType=READER");
        rds.Settle();
        rds.Work.Clear();
        var answer = rds.Call("ModifyDBCluster", "DBClusterIdentifier=ledger", "NewDBClusterIdentifier=Books", Now);
        Assert.Equal("books", RdsBench.Text(RdsBench.All(answer, "DBCluster").Single(), "PendingModifiedValues/DBClusterIdentifier"));
        rds.Settle();

        Assert.Null(rds.World.Clusters.Find("ledger"));
        Assert.Equal("a* b c", rds.Members("books"));
        var described = RdsBench.All(rds.Call("DescribeDBClusters", "DBClusterIdentifier=books"), "DBCluster").Single();
        Assert.Equal("books.cluster-c1model0abcd.eu-west-1.rds.amazonaws.com", RdsBench.Text(described, "Endpoint"));
        Assert.Equal("arn:aws:rds:eu-west-1:111122223333:cluster:books", RdsBench.Text(described, "DBClusterArn"));
        Assert.Equal("available", RdsBench.Text(described, "Status"));
        Assert.Null(RdsBench.Text(described, "PendingModifiedValues"));
        Assert.Equal(["books", "books", "books"], ((string[])["a", "b", "c"]).Select(id => RdsBench.Text(rds.Described(id), "DBClusterIdentifier")));
        var opened = Assert.IsType<SetEndpoints>(Assert.Single(rds.Work)).Endpoints;
        Assert.Equal(["cluster", "reader", "custom reports", "m1", "m2", "m3"], opened.Select(each => each.Name));
        Assert.StartsWith("books.", opened[0].Address, StringComparison.Ordinal);
        Assert.Equal("0172", rds.EventsOf("books"));

        rds.Call("FailoverDBCluster", "DBClusterIdentifier=books");
        rds.Settle();
        Assert.Equal("a b* c", rds.Members("books"));
        rds.Report("b", EngineHealth.Dead);
        rds.Settle();
        Assert.Equal("a* b c", rds.Members("books"));
    }

    [Fact]
    public void A_renamed_primary_is_followed_under_its_new_name()
    {
        var rds = new RdsBench().WithAurora();
        rds.Call("CreateGlobalCluster", "GlobalClusterIdentifier=world", $"SourceDBClusterIdentifier={rds.Cluster().Arn}");
        var abroad = rds.Cloud.World(RdsBench.Account, "us-east-1");
        var answer = abroad.Execute("CreateDBCluster", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DBClusterIdentifier"] = "far",
            ["Engine"] = "aurora-postgresql",
            ["GlobalClusterIdentifier"] = "world",
        }, rds.Now);
        Assert.Null(answer.Refusal);
        rds.Settle();
        rds.Call("ModifyDBCluster", "DBClusterIdentifier=ledger", "NewDBClusterIdentifier=books", Now);
        rds.Settle();
        var (primary, global) = (rds.Cluster("books"), rds.World.GlobalCluster("world"));
        Assert.Equal((primary.Arn, primary.Arn), (global.Writer, abroad.Clusters.Find("far")!.ReplicationSource));
        Assert.Equal([primary.Arn, abroad.Clusters.Find("far")!.Arn], global.Members);
    }

    [Fact]
    public void An_upgrade_waits_for_the_maintenance_window_unless_it_is_applied_immediately()
    {
        var rds = Old();
        rds.Call("ModifyDBCluster", "DBClusterIdentifier=ledger", "EngineVersion=17.6", "AllowMajorVersionUpgrade=true", "PreferredMaintenanceWindow=tue:04:00-tue:04:30");
        rds.Settle();
        Assert.Equal(("16.9", "17.6"), (rds.Cluster().EngineVersion, rds.Cluster().PendingUpgrade!.Version));
        rds.Pass(TimeSpan.FromDays(1));
        Assert.Equal(("17.6", null, null), (rds.Cluster().EngineVersion, rds.Cluster().PendingUpgrade, rds.Cluster().PendingDue));
    }

    [Fact]
    public void A_major_upgrade_restarts_every_instance_the_writer_last_and_brings_the_parameter_groups_of_the_new_family()
    {
        var rds = Old();
        rds.Work.Clear();
        rds.Call("ModifyDBCluster", "DBClusterIdentifier=ledger", "EngineVersion=17.6", "AllowMajorVersionUpgrade=true", Now);
        rds.Pass(2);
        Assert.Equal(("upgrading", "upgrading"), (rds.Cluster().Status, rds.Instance("b").Status));
        rds.Settle();
        Assert.Equal(("17.6", "default.aurora-postgresql17", "available"), (rds.Cluster().EngineVersion, rds.Cluster().ParameterGroup, rds.Cluster().Status));
        Assert.Equal(("17.6", "default.aurora-postgresql17", "available"), (rds.Instance("b").EngineVersion, rds.Instance("b").ParameterGroup, rds.Instance("b").Status));
        Assert.Equal(["m2", "m1"], rds.Work.OfType<RestartEngines>().Select(restart => restart.Member));
        Assert.Equal("0170 0177 0176", rds.EventsOf("ledger"));
    }

    [Theory]
    [InlineData("InvalidParameterCombination", "EngineVersion=17.6")]
    [InlineData("InvalidParameterCombination", "EngineVersion=17.6", "AllowMajorVersionUpgrade=false")]
    [InlineData("DBClusterParameterGroupNotFound", "EngineVersion=17.6", "AllowMajorVersionUpgrade=true", "DBClusterParameterGroupName=default.aurora-postgresql16")]
    [InlineData("InvalidParameterCombination", "EngineVersion=99.1", "AllowMajorVersionUpgrade=true")]
    [InlineData("DBClusterAlreadyExistsFault", "NewDBClusterIdentifier=other")]
    [InlineData("InvalidParameterValue", "NewDBClusterIdentifier=-")]
    public void What_rds_refuses_is_refused(string code, params string[] parameters)
    {
        var rds = Old();
        rds.CreateCluster("other");
        Assert.Equal(code, rds.Refusal("ModifyDBCluster", ["DBClusterIdentifier=ledger", .. parameters]));
        Assert.Equal((null, null), (rds.Cluster().PendingIdentifier, rds.Cluster().PendingUpgrade));
    }

    [Fact]
    public void A_downgrade_is_refused_and_a_custom_parameter_group_needs_a_successor()
    {
        var rds = new RdsBench().WithAurora();
        Assert.Equal("InvalidParameterCombination", rds.Refusal("ModifyDBCluster", "DBClusterIdentifier=ledger", "EngineVersion=16.9", "AllowMajorVersionUpgrade=true"));

        rds = Old("mine");
        string[] upgrade = ["DBClusterIdentifier=ledger", "EngineVersion=17.6", "AllowMajorVersionUpgrade=true", Now];
        Assert.Equal("InvalidParameterCombination", rds.Refusal("ModifyDBCluster", upgrade));
        rds.Call("ModifyDBCluster", [.. upgrade, "DBClusterParameterGroupName=default.aurora-postgresql17"]);
        rds.Settle();
        Assert.Equal("default.aurora-postgresql17", rds.Cluster().ParameterGroup);
    }

    /// <summary>A cluster of version 16.9 with instances a, which writes, and b.</summary>
    private static RdsBench Old(string? group = null)
    {
        var rds = new RdsBench();
        if (group is not null)
            rds.Call("CreateDBClusterParameterGroup", $"DBClusterParameterGroupName={group}", "DBParameterGroupFamily=aurora-postgresql16", "Description=d");
        rds.CreateCluster("ledger", group is null ? ["EngineVersion=16.9"] : ["EngineVersion=16.9", $"DBClusterParameterGroupName={group}"]);
        rds.Join("ledger", "a");
        rds.Join("ledger", "b");
        rds.Settle();
        return rds;
    }
}

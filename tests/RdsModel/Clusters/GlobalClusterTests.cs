using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Engines;

namespace DataReliability.RdsModel.Tests.Clusters;

public class GlobalClusterTests
{
    private const string Abroad = "us-east-1";

    [Fact]
    public void A_secondary_follows_the_primary_and_takes_no_writes()
    {
        var rds = Globe();
        var secondary = Remote(rds);
        Assert.Equal((rds.Cluster().Arn, "available"), (secondary.ReplicationSource, secondary.Status));
        Assert.Equal(rds.Cluster().ResourceId, rds.Work.OfType<FollowStorage>().Single().Upstream);
        Assert.Equal("true false", Writers(rds));
        Assert.Equal("InvalidDBClusterStateFault", Code(rds, "FailoverDBCluster", "DBClusterIdentifier=far"));
        Assert.Equal("InvalidDBClusterStateFault", rds.Refusal("StopDBCluster", "DBClusterIdentifier=ledger"));
    }

    [Theory]
    [InlineData("SwitchoverGlobalCluster", null, false, "0170 0181 0184 0185")]
    [InlineData("FailoverGlobalCluster", null, false, "0170 0181 0184 0185")]
    [InlineData("FailoverGlobalCluster", "AllowDataLoss=true", true, "0170 0238")]
    public void The_secondary_becomes_the_primary(string action, string? option, bool isForced, string events)
    {
        var rds = Globe();
        string[] parameters = ["GlobalClusterIdentifier=world", $"TargetDbClusterIdentifier={Remote(rds).Arn}"];
        var answer = rds.Call(action, option is null ? parameters : [.. parameters, option]);
        Assert.Equal(isForced ? "true" : "false", RdsBench.All(answer, "IsDataLossAllowed").Single().Value);
        rds.Settle();
        Assert.Equal("false true", Writers(rds));
        Assert.Equal(isForced, rds.Work.OfType<SwitchStorage>().Single().IsDataLossAllowed);
        Assert.Equal((null, Remote(rds).Arn), (Remote(rds).ReplicationSource, rds.Cluster().ReplicationSource));
        Assert.Equal(("available", "available"), (rds.Cluster().Status, Remote(rds).Status));
        Assert.Equal(events, rds.EventsOf("far"));
    }

    [Fact]
    public void A_switchover_that_would_lose_data_leaves_everything_as_it_was()
    {
        var rds = Globe();
        rds.Outcome = work => work is SwitchStorage ? new WorkFailed("far has not received everything") : WorkOutcome.Done;
        rds.Call("SwitchoverGlobalCluster", "GlobalClusterIdentifier=world", $"TargetDbClusterIdentifier={Remote(rds).Arn}");
        rds.Settle();
        Assert.Equal(("true false", "0170 0181 0187"), (Writers(rds), rds.EventsOf("far")));
        Assert.Null(rds.World.GlobalCluster("world").Operation);
    }

    [Fact]
    public void A_secondary_that_is_removed_takes_writes_of_its_own_and_an_empty_global_cluster_can_go()
    {
        var rds = Globe();
        Assert.Equal("InvalidGlobalClusterStateFault", rds.Refusal("DeleteGlobalCluster", "GlobalClusterIdentifier=world"));
        Assert.Equal("InvalidGlobalClusterStateFault", rds.Refusal(
            "RemoveFromGlobalCluster", "GlobalClusterIdentifier=world", $"DbClusterIdentifier={rds.Cluster().Arn}"));
        rds.Call("RemoveFromGlobalCluster", "GlobalClusterIdentifier=world", $"DbClusterIdentifier={Remote(rds).Arn}");
        rds.Settle();
        Assert.Single(rds.Work.OfType<DetachStorage>());
        Assert.Equal((null, null, "available"), (Remote(rds).ReplicationSource, Remote(rds).GlobalCluster, Remote(rds).Status));
        rds.Call("RemoveFromGlobalCluster", "GlobalClusterIdentifier=world", $"DbClusterIdentifier={rds.Cluster().Arn}");
        rds.Call("DeleteGlobalCluster", "GlobalClusterIdentifier=world");
        Assert.Equal("GlobalClusterNotFoundFault", rds.Refusal("DescribeGlobalClusters", "GlobalClusterIdentifier=world"));
    }

    /// <summary>Cluster ledger here, its secondary far abroad with one instance.</summary>
    private static RdsBench Globe()
    {
        var rds = new RdsBench().WithAurora();
        rds.Call("CreateGlobalCluster", "GlobalClusterIdentifier=world", "SourceDBClusterIdentifier=ledger");
        Far(rds, "CreateDBCluster", "DBClusterIdentifier=far", "Engine=aurora-postgresql", "GlobalClusterIdentifier=world");
        Far(rds, "CreateDBInstance", "DBInstanceIdentifier=far-a", "DBClusterIdentifier=far", "Engine=aurora-postgresql", "DBInstanceClass=db.r6g.large");
        rds.Settle();
        return rds;
    }

    private static DbCluster Remote(RdsBench rds) => rds.Cloud.World(RdsBench.Account, Abroad).Clusters.Find("far")!;

    private static string Writers(RdsBench rds) => string.Join(' ',
        RdsBench.All(rds.Call("DescribeGlobalClusters", "GlobalClusterIdentifier=world"), "IsWriter").Select(each => each.Value));

    private static void Far(RdsBench rds, string action, params string[] parameters) => Assert.Null(Execute(rds, action, parameters).Refusal);

    private static string? Code(RdsBench rds, string action, params string[] parameters) => Execute(rds, action, parameters).Refusal?.Code;

    private static RdsAnswer Execute(RdsBench rds, string action, string[] parameters)
    {
        var form = parameters.Select(each => each.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var answer = rds.Cloud.World(RdsBench.Account, Abroad).Execute(action, form, rds.Now);
        rds.Drain();
        return answer;
    }
}

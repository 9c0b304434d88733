using DataReliability.RdsModel.Engines;

namespace DataReliability.RdsModel.Tests.Clusters;

public class AuroraTests
{
    [Fact]
    public void A_cluster_is_storage_to_which_instances_are_added_the_first_of_which_writes()
    {
        var rds = new RdsBench();
        rds.CreateCluster("ledger");
        Assert.Equal("creating", rds.Cluster().Status);
        rds.Join("ledger", "a");
        rds.Join("ledger", "b", "PromotionTier=0");
        rds.Settle();
        Assert.Equal("available", rds.Cluster().Status);
        Assert.Equal("a* b", rds.Members());
        Assert.Equal(("", "m1", "m2"), (
            rds.Work.OfType<CreateStorage>().Single().Member, rds.Work.OfType<AddMember>().First().Member, rds.Work.OfType<AddMember>().Last().Member));
        Assert.Equal("0170", rds.EventsOf("ledger"));
        Assert.Equal("0005", rds.EventsOf("a"));

        var described = RdsBench.All(rds.Call("DescribeDBClusters"), "DBCluster").Single();
        Assert.Equal("ledger.cluster-c1model0abcd.eu-west-1.rds.amazonaws.com", RdsBench.Text(described, "Endpoint"));
        Assert.Equal("ledger.cluster-ro-c1model0abcd.eu-west-1.rds.amazonaws.com", RdsBench.Text(described, "ReaderEndpoint"));
        Assert.Equal("ledger", RdsBench.Text(rds.Described("a"), "DBClusterIdentifier"));
    }

    [Fact]
    public void Ports_are_those_that_the_engines_have()
    {
        var rds = new RdsBench
        {
            Outcome = work => work is SetEndpoints set
                ? new WorkDone { Ports = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(set.Endpoints.Where(each => each.SharesPort is null).Select((each, at) => KeyValuePair.Create(each.Name, 6000 + at))) }
                : WorkOutcome.Done,
        };
        rds.WithAurora();
        Assert.Equal((6000, 6001, 6003), (rds.Cluster().Port, rds.Instance("a").Port, rds.Instance("c").Port));
        Assert.Equal(["cluster", "reader", "m1", "m2", "m3"], rds.Work.OfType<SetEndpoints>().Last().Endpoints.Select(each => each.Name));
    }

    [Fact]
    public void A_failover_takes_the_lowest_tier_or_the_target_and_the_old_writer_comes_back_as_a_reader()
    {
        var rds = new RdsBench().WithAurora();
        rds.Call("ModifyDBInstance", "DBInstanceIdentifier=c", "PromotionTier=0");
        rds.Call("FailoverDBCluster", "DBClusterIdentifier=ledger");
        Assert.Equal(("failing-over", "rebooting"), (rds.Cluster().Status, rds.Instance("a").Status));
        rds.Settle();
        Assert.Equal(("available", "available", "a b c*"), (rds.Cluster().Status, rds.Instance("a").Status, rds.Members()));
        Assert.Equal("0170 0073 0071", rds.EventsOf("ledger"));
        Assert.Equal([new PromoteMember(rds.ClusterStorage().Id, "m3", "m1", 2)], rds.Work.OfType<PromoteMember>());
        Assert.Equal("m1", rds.Work.OfType<AddMember>().Last().Member);

        rds.Call("FailoverDBCluster", "DBClusterIdentifier=ledger", "TargetDBInstanceIdentifier=b");
        rds.Settle();
        Assert.Equal("a b* c", rds.Members());
        Assert.Equal("InvalidDBInstanceState", rds.Refusal("FailoverDBCluster", "DBClusterIdentifier=ledger", "TargetDBInstanceIdentifier=b"));
        Assert.Equal("DBInstanceNotFound", rds.Refusal("FailoverDBCluster", "DBClusterIdentifier=ledger", "TargetDBInstanceIdentifier=z"));
    }

    [Theory]
    [InlineData(EngineHealth.Dead)]
    [InlineData(EngineHealth.Frozen)]
    [InlineData(EngineHealth.CutOff)]
    public void A_writer_that_is_lost_is_replaced_by_rds_itself(EngineHealth health)
    {
        var rds = new RdsBench().WithAurora();
        rds.Report("a", health);
        rds.Settle();
        Assert.Equal("a b* c", rds.Members());
        Assert.Equal("m1", rds.Work.OfType<AddMember>().Last().Member);
        Assert.All(rds.ClusterStorage().Members, member => Assert.Equal((true, EngineHealth.Up), (member.IsReady, member.Health)));
    }

    [Fact]
    public void A_lone_writer_that_is_lost_is_restarted_and_a_lost_reader_is_built_anew()
    {
        var rds = new RdsBench();
        rds.CreateCluster("ledger");
        rds.Join("ledger", "a");
        rds.Settle();
        rds.Report("a", EngineHealth.Dead);
        rds.Settle();
        Assert.Equal("m1", Assert.Single(rds.Work.OfType<RestartEngines>()).Member);
        Assert.Equal("0005 0020 0021", rds.EventsOf("a"));
        Assert.Equal("InvalidDBClusterStateFault", rds.Refusal("FailoverDBCluster", "DBClusterIdentifier=ledger"));

        rds.Join("ledger", "b");
        rds.Settle();
        rds.Report("b", EngineHealth.Dead);
        rds.Settle();
        Assert.Equal(("m2", "a* b"), (rds.Work.OfType<AddMember>().Last().Member, rds.Members()));
    }

    [Fact]
    public void A_failover_that_fails_leaves_the_writer_and_says_so()
    {
        var rds = new RdsBench().WithAurora();
        rds.Outcome = work => work is PromoteMember ? new WorkFailed("no standby has every commit") : WorkOutcome.Done;
        rds.Call("FailoverDBCluster", "DBClusterIdentifier=ledger");
        rds.Pass(5);
        Assert.Equal(("available", "a* b c", "0170 0073 0069"), (rds.Cluster().Status, rds.Members(), rds.EventsOf("ledger")));
    }

    [Fact]
    public void Deleting_the_writer_promotes_a_reader_and_the_storage_outlives_the_last_instance()
    {
        var rds = new RdsBench().WithAurora();
        rds.Call("DeleteDBInstance", "DBInstanceIdentifier=a", "SkipFinalSnapshot=true");
        rds.Settle();
        Assert.Equal("b* c", rds.Members());
        Assert.Equal("InvalidDBClusterStateFault", rds.Refusal("DeleteDBCluster", "DBClusterIdentifier=ledger", "SkipFinalSnapshot=true"));
        rds.Call("DeleteDBInstance", "DBInstanceIdentifier=b");
        rds.Call("DeleteDBInstance", "DBInstanceIdentifier=c");
        rds.Settle();
        Assert.Equal(("", "available"), (rds.Members(), rds.Cluster().Status));
        rds.Join("ledger", "d");
        rds.Settle();
        Assert.Equal("d*", rds.Members());

        rds.Call("DeleteDBInstance", "DBInstanceIdentifier=d");
        rds.Settle();
        rds.Call("DeleteDBCluster", "DBClusterIdentifier=ledger", "FinalDBSnapshotIdentifier=last");
        rds.Settle();
        Assert.Empty(rds.World.Clusters);
        Assert.Empty(rds.World.Storage);
        Assert.Equal("available", rds.World.ClusterSnapshots.Find("last")!.Status);
    }

    [Fact]
    public void A_cluster_stops_and_starts_with_its_instances_and_rds_ends_a_long_stop()
    {
        var rds = new RdsBench().WithAurora();
        rds.Call("StopDBCluster", "DBClusterIdentifier=ledger");
        rds.Settle();
        Assert.Equal(("stopped", "stopped"), (rds.Cluster().Status, rds.Instance("b").Status));
        Assert.Equal("InvalidDBClusterStateFault", rds.Refusal("FailoverDBCluster", "DBClusterIdentifier=ledger"));
        rds.Call("StartDBCluster", "DBClusterIdentifier=ledger");
        rds.Settle();
        Assert.Equal(("available", "available"), (rds.Cluster().Status, rds.Instance("b").Status));
        rds.Call("StopDBCluster", "DBClusterIdentifier=ledger");
        rds.Pass(TimeSpan.FromDays(8));
        Assert.Equal("0170 0150 0151 0150 0153 0151", rds.EventsOf("ledger"));
    }

    [Fact]
    public void Instances_of_a_cluster_refuse_what_belongs_to_the_cluster()
    {
        var rds = new RdsBench().WithAurora();
        Assert.Equal("InvalidParameterCombination", rds.Refusal("StopDBInstance", "DBInstanceIdentifier=a"));
        Assert.Equal("InvalidParameterCombination", rds.Refusal("CreateDBSnapshot", "DBInstanceIdentifier=a", "DBSnapshotIdentifier=s"));
        Assert.Equal("InvalidParameterCombination", rds.Refusal("ModifyDBInstance", "DBInstanceIdentifier=a", "MasterUserPassword=another-password"));
        Assert.Equal("InvalidParameterCombination", rds.Refusal("RebootDBInstance", "DBInstanceIdentifier=a", "ForceFailover=true"));
        Assert.Equal("InvalidParameterCombination", rds.Refusal("RebootDBCluster", "DBClusterIdentifier=ledger"));
        rds.Call("RebootDBInstance", "DBInstanceIdentifier=b");
        rds.Settle();
        Assert.Equal("m2", rds.Work.OfType<RestartEngines>().Single().Member);
    }

    [Fact]
    public void Custom_endpoints_lead_to_their_members_and_are_listed_with_the_clusters_own()
    {
        var rds = new RdsBench().WithAurora();
        rds.Call("CreateDBClusterEndpoint", "DBClusterIdentifier=ledger", "DBClusterEndpointIdentifier=reports", "EndpointType=ANY", "StaticMembers.member.1=b", "StaticMembers.member.2=c");
        rds.Settle();
        Assert.Equal(["m2", "m3"], rds.Work.OfType<SetEndpoints>().Last().Endpoints.Single(each => each.Name == "custom reports").Members!.Value);
        Assert.Equal(["WRITER", "READER", "CUSTOM"], RdsBench.All(rds.Call("DescribeDBClusterEndpoints", "DBClusterIdentifier=ledger"), "EndpointType").Select(each => each.Value));
        Assert.Equal("DBClusterEndpointAlreadyExistsFault", rds.Refusal(
            "CreateDBClusterEndpoint", "DBClusterIdentifier=ledger", "DBClusterEndpointIdentifier=reports", "EndpointType=READER"));
        rds.Call("DeleteDBClusterEndpoint", "DBClusterEndpointIdentifier=reports");
        rds.Settle();
        Assert.DoesNotContain(rds.Work.OfType<SetEndpoints>().Last().Endpoints, each => each.Name == "custom reports");
    }
}

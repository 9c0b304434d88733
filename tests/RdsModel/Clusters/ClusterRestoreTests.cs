using DataReliability.RdsModel.Engines;

namespace DataReliability.RdsModel.Tests.Clusters;

public class ClusterRestoreTests
{
    [Fact]
    public void Daily_snapshots_of_clusters_are_taken_in_their_window_and_kept_for_their_days()
    {
        var rds = new RdsBench(new RdsOptions { DailyBackups = true }).WithAurora();
        rds.Call("ModifyDBCluster", "DBClusterIdentifier=ledger", "BackupRetentionPeriod=2", "PreferredBackupWindow=22:00-22:30");
        rds.Pass(TimeSpan.FromDays(5));
        var kept = rds.World.ClusterSnapshots.Where(each => each.Type == "automated").ToList();
        Assert.Equal(["rds:ledger-2026-11-26-22-00", "rds:ledger-2026-11-27-22-00"], kept.Select(each => each.Id).TakeLast(2));
        Assert.InRange(kept.Count, 2, 3);
        Assert.All(kept, each => Assert.Equal("available", each.Status));
        Assert.Equal("available", rds.Cluster().Status);
        Assert.Equal("0168 0169", rds.EventsOf("rds:ledger-2026-11-26-22-00"));
    }

    [Fact]
    public void A_snapshot_is_taken_copied_shared_restored_and_deleted()
    {
        var rds = new RdsBench().WithAurora();
        rds.Call("CreateDBClusterSnapshot", "DBClusterIdentifier=ledger", "DBClusterSnapshotIdentifier=s");
        Assert.Equal("backing-up", rds.Cluster().Status);
        rds.Settle();
        rds.Call("CopyDBClusterSnapshot", "SourceDBClusterSnapshotIdentifier=s", "TargetDBClusterSnapshotIdentifier=t");
        rds.Settle();
        Assert.Equal("0074 0075", rds.EventsOf("s"));
        Assert.NotEqual(rds.World.ClusterSnapshots.Find("s")!.Copy, rds.World.ClusterSnapshots.Find("t")!.Copy);
        Assert.Equal(["s", "t"], RdsBench.All(rds.Call("DescribeDBClusterSnapshots"), "DBClusterSnapshotIdentifier").Select(each => each.Value));

        rds.Call("ModifyDBClusterSnapshotAttribute", "DBClusterSnapshotIdentifier=t", "AttributeName=restore", "ValuesToAdd.AttributeValue.1=999988887777");
        Assert.Equal("999988887777", RdsBench.All(rds.Call("DescribeDBClusterSnapshotAttributes", "DBClusterSnapshotIdentifier=t"), "AttributeValue").Single().Value);
        var other = rds.Cloud.World("999988887777", RdsBench.Region).Execute("RestoreDBClusterFromSnapshot", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DBClusterIdentifier"] = "theirs",
            ["Engine"] = "aurora-postgresql",
            ["SnapshotIdentifier"] = rds.World.ClusterSnapshots.Find("t")!.Arn,
        }, rds.Now);
        Assert.True(other.IsAccepted);

        rds.Call("RestoreDBClusterFromSnapshot", "DBClusterIdentifier=copy", "Engine=aurora-postgresql", "SnapshotIdentifier=s");
        rds.Settle();
        Assert.Equal(("available", ""), (rds.Cluster("copy").Status, rds.Members("copy")));
        Assert.Equal(rds.World.ClusterSnapshots.Find("s")!.Copy, rds.Work.OfType<RestoreStorage>().Last(each => each.Group == rds.Cluster("copy").ResourceId).Copy);

        rds.Call("DeleteDBClusterSnapshot", "DBClusterSnapshotIdentifier=s");
        Assert.IsType<RemoveCopy>(rds.Work[^1]);
        Assert.Equal("DBClusterSnapshotNotFoundFault", rds.Refusal("DeleteDBClusterSnapshot", "DBClusterSnapshotIdentifier=s"));
    }

    [Fact]
    public void A_restore_to_a_point_in_time_is_within_what_the_log_has()
    {
        var rds = new RdsBench().WithAurora();
        rds.Call("RestoreDBClusterToPointInTime", "DBClusterIdentifier=copy", "SourceDBClusterIdentifier=ledger", "UseLatestRestorableTime=true");
        rds.Settle();
        Assert.Equal("available", rds.Cluster("copy").Status);
        Assert.Equal(rds.Cluster().ResourceId, rds.Work.OfType<RestoreToTime>().Single().Source);
        Assert.Equal("InvalidRestoreFault", rds.Refusal(
            "RestoreDBClusterToPointInTime", "DBClusterIdentifier=late", "SourceDBClusterIdentifier=ledger", $"RestoreToTime={rds.Time}"));
    }

    [Fact]
    public void A_multi_az_cluster_has_three_instances_from_birth_to_death()
    {
        var rds = new RdsBench();
        rds.Call("CreateDBCluster", "DBClusterIdentifier=trio", "MasterUsername=ledger", "MasterUserPassword=correct-horse-battery", "Engine=postgres", "DBClusterInstanceClass=db.m6gd.large", "AllocatedStorage=100");
        rds.Settle();
        Assert.Equal("trio-instance-1* trio-instance-2 trio-instance-3", rds.Members("trio"));
        Assert.Equal(3, rds.World.Instances.Select(each => each.AvailabilityZone).Distinct().Count());
        rds.Call("RebootDBCluster", "DBClusterIdentifier=trio");
        rds.Settle();
        Assert.Equal(["m2", "m3", "m1"], rds.Work.OfType<RestartEngines>().Select(each => each.Member));
        rds.Call("FailoverDBCluster", "DBClusterIdentifier=trio");
        rds.Settle();
        Assert.Equal("trio-instance-1 trio-instance-2* trio-instance-3", rds.Members("trio"));
        Assert.Equal("InvalidDBClusterStateFault", rds.Refusal("DeleteDBInstance", "DBInstanceIdentifier=trio-instance-1", "SkipFinalSnapshot=true"));
        rds.Call("DeleteDBCluster", "DBClusterIdentifier=trio", "SkipFinalSnapshot=true");
        rds.Settle();
        Assert.Empty(rds.World.Instances);
    }

    [Fact]
    public void A_cluster_parameter_group_reaches_engines_and_cannot_go_while_it_is_used()
    {
        var rds = new RdsBench();
        rds.Call("CreateDBClusterParameterGroup", "DBClusterParameterGroupName=tuned", "DBParameterGroupFamily=aurora-postgresql17", "Description=d");
        rds.CreateCluster("ledger", "DBClusterParameterGroupName=tuned", "EngineVersion=17.6");
        rds.Join("ledger", "a");
        rds.Settle();
        rds.Call("ModifyDBClusterParameterGroup", "DBClusterParameterGroupName=tuned",
            "Parameters.Parameter.1.ParameterName=statement_timeout", "Parameters.Parameter.1.ParameterValue=5000", "Parameters.Parameter.1.ApplyMethod=immediate");
        rds.Settle();
        Assert.Equal("5000", rds.Work.OfType<ApplyParameters>().Single().Parameters["statement_timeout"]);
        Assert.Equal("InvalidDBParameterGroupState", rds.Refusal("DeleteDBClusterParameterGroup", "DBClusterParameterGroupName=tuned"));
        Assert.Contains("tuned", RdsBench.All(rds.Call("DescribeDBClusterParameterGroups"), "DBClusterParameterGroupName").Select(each => each.Value));
    }

    [Fact]
    public void Clusters_survive_being_saved_and_loaded_in_the_midst_of_a_failover()
    {
        var rds = new RdsBench { Outcome = work => work is PromoteMember ? null : WorkOutcome.Done };
        var saved = new Dictionary<(string, string), State.SavedResource>();
        rds.WithAurora();
        rds.Call("FailoverDBCluster", "DBClusterIdentifier=ledger");
        foreach (var table in (State.IResourceTable[])[rds.World.Clusters, rds.World.Storage, rds.World.Instances, rds.World.Work])
        {
            foreach (var id in (IEnumerable<string>)(table.Kind switch
            {
                "cluster" => rds.World.Clusters.Select(each => each.Id),
                "storage" => rds.World.Storage.Select(each => each.Id),
                "instance" => rds.World.Instances.Select(each => each.Id),
                _ => rds.World.Work.Select(each => each.Id),
            })) saved[(table.Kind, id)] = new State.SavedResource(RdsBench.Account, RdsBench.Region, table.Kind, id, table.Save(id));
        }

        var revived = new RdsCloud(new RdsOptions(), new SeededIds(2));
        revived.Load(saved.Values, rds.Now);
        var task = Assert.Single(revived.TakeOutput().Work);
        Assert.IsType<PromoteMember>(task.Work);
        revived.Complete(task.Id, WorkOutcome.Done, rds.Now);
        revived.Advance(rds.Now.AddMinutes(1));
        var world = revived.World(RdsBench.Account, RdsBench.Region);
        Assert.Equal("m2", world.Storage.Single().Writer);
    }
}

using DataReliability.RdsModel.Engines;

namespace DataReliability.RdsModel.Tests;

public class ReplicaTests
{
    [Fact]
    public void A_replica_follows_its_source_and_tells_how_it_does()
    {
        var rds = WithReplica();
        Assert.Equal(rds.Instance("db").ResourceId, rds.Storage("copy").Upstream);
        Assert.Equal("db", RdsBench.Text(rds.Described("copy"), "ReadReplicaSourceDBInstanceIdentifier"));
        Assert.Equal("copy", RdsBench.Text(rds.Described("db"), "ReadReplicaDBInstanceIdentifiers/ReadReplicaDBInstanceIdentifier"));
        var info = RdsBench.All(rds.Described("copy"), "DBInstanceStatusInfo").Single();
        Assert.Equal(("read replication", "replicating", "true"), (RdsBench.Text(info, "StatusType"), RdsBench.Text(info, "Status"), RdsBench.Text(info, "Normal")));

        rds.World.ReportLag(rds.Instance("copy").ResourceId, TimeSpan.FromMinutes(5), "could not connect", rds.Now);
        rds.Drain();
        info = RdsBench.All(rds.Described("copy"), "DBInstanceStatusInfo").Single();
        Assert.Equal(("error", "could not connect"), (RdsBench.Text(info, "Status"), RdsBench.Text(info, "Message")));
        Assert.EndsWith("0045", rds.EventsOf("copy"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_promoted_replica_is_an_instance_of_its_own()
    {
        var rds = WithReplica();
        rds.Call("PromoteReadReplica", "DBInstanceIdentifier=copy", "BackupRetentionPeriod=3");
        Assert.Equal("modifying", rds.Instance("copy").Status);
        rds.Settle();
        Assert.Equal(("available", 3), (rds.Instance("copy").Status, rds.Instance("copy").BackupRetention));
        Assert.Null(rds.Instance("copy").ReplicaSource);
        Assert.Null(rds.Storage("copy").Upstream);
        Assert.Empty(rds.Instance("db").Replicas);
        Assert.Single(rds.Work.OfType<DetachStorage>());
        Assert.Equal("InvalidDBInstanceState", rds.Refusal("PromoteReadReplica", "DBInstanceIdentifier=copy"));
    }

    [Fact]
    public void Replicas_of_a_deleted_source_are_promoted()
    {
        var rds = WithReplica();
        rds.Call("DeleteDBInstance", "DBInstanceIdentifier=db", "SkipFinalSnapshot=true");
        rds.Settle();
        Assert.Equal("available", rds.Instance("copy").Status);
        Assert.Null(rds.Instance("copy").ReplicaSource);
    }

    [Fact]
    public void A_replica_in_another_region_names_its_source_by_arn()
    {
        var rds = new RdsBench();
        var source = rds.Created("db");
        var abroad = rds.Cloud.World(RdsBench.Account, "us-east-1");
        var answer = abroad.Execute("CreateDBInstanceReadReplica", new Dictionary<string, string>
        {
            ["DBInstanceIdentifier"] = "copy",
            ["SourceDBInstanceIdentifier"] = source.Arn,
        }, rds.Now);
        Assert.Null(answer.Refusal);
        rds.Settle();
        Assert.Equal(("available", source.Arn), (abroad.Instances.Find("copy")!.Status, abroad.Instances.Find("copy")!.ReplicaSource));
        Assert.Equal([abroad.Instances.Find("copy")!.Arn], rds.Instance("db").Replicas);
    }

    [Theory]
    [InlineData("SourceDBInstanceIdentifier=none", "DBInstanceNotFound")]
    [InlineData("SourceDBInstanceIdentifier=nobackups", "InvalidDBInstanceState")]
    [InlineData("SourceDBInstanceIdentifier=young", "InvalidDBInstanceState")]
    public void A_source_must_be_there_and_have_backups(string parameter, string code)
    {
        var rds = new RdsBench();
        rds.Created("nobackups", "BackupRetentionPeriod=0");
        rds.Create("young");
        Assert.Equal(code, rds.Refusal("CreateDBInstanceReadReplica", "DBInstanceIdentifier=copy", parameter));
    }

    private static RdsBench WithReplica()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.Call("CreateDBInstanceReadReplica", "DBInstanceIdentifier=copy", "SourceDBInstanceIdentifier=db");
        rds.Settle();
        Assert.Equal("available", rds.Instance("copy").Status);
        return rds;
    }
}

using DataReliability.RdsModel.Engines;

namespace DataReliability.RdsModel.Tests;

public class LifecycleTests
{
    [Fact]
    public void An_instance_is_created_when_its_time_is_over_and_its_engine_is_there()
    {
        var rds = new RdsBench { Outcome = _ => null };
        rds.Create("db");
        rds.Pass(60);
        Assert.Equal("creating", rds.Instance("db").Status);

        rds.Outcome = _ => WorkOutcome.Done;
        rds.Cloud.Complete(Assert.Single(rds.World.Work).Id, new WorkDone { Port = 6001 }, rds.Now);
        rds.Pass(10);
        Assert.Equal(("available", 6001), (rds.Instance("db").Status, rds.Instance("db").Port));
        Assert.Equal("0005 0001 0002", rds.EventsOf("db"));
    }

    [Fact]
    public void A_snapshot_is_taken_restored_and_deleted()
    {
        var rds = new RdsBench();
        rds.Created("db", "Tags.Tag.1.Key=stack", "Tags.Tag.1.Value=production");
        rds.Call("CreateDBSnapshot", "DBInstanceIdentifier=db", "DBSnapshotIdentifier=db-1");
        Assert.Equal("backing-up", rds.Instance("db").Status);
        rds.Settle();
        rds.Call("RestoreDBInstanceFromDBSnapshot", "DBSnapshotIdentifier=db-1", "DBInstanceIdentifier=copy");
        rds.Settle();
        Assert.Equal("available", rds.Instance("copy").Status);
        Assert.Equal("production", Assert.Single(rds.Instance("copy").Tags).Value);
        rds.Call("DeleteDBSnapshot", "DBSnapshotIdentifier=db-1");
        Assert.Equal("0040 0042 0041", rds.EventsOf("db-1"));
        Assert.Equal("0043 0001 0002", rds.EventsOf("copy"));
        Assert.IsType<RemoveCopy>(rds.Work[^1]);
    }
}

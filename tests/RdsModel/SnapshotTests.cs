using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Tests;

public class SnapshotTests
{
    private const string Other = "444455556666";

    [Fact]
    public void A_copy_tells_when_its_original_was_made()
    {
        var rds = WithSnapshot();
        var original = rds.World.Snapshots.Find("s")!;
        rds.Call("CopyDBSnapshot", "SourceDBSnapshotIdentifier=s", "TargetDBSnapshotIdentifier=t", "CopyTags=true");
        Assert.Equal("50", ProgressAfter(rds, TimeSpan.FromSeconds(90)));
        rds.Settle();
        var copy = rds.World.Snapshots.Find("t")!;
        Assert.Equal(("available", original.CreateTime, original.Arn), (copy.Status, copy.OriginalCreateTime, copy.SourceArn));
        Assert.True(copy.CreateTime > original.CreateTime);
        Assert.NotEqual(original.Copy, copy.Copy);
        Assert.Equal(original.Copy, rds.Work.OfType<DuplicateCopy>().Single().Source);
    }

    [Fact]
    public void A_shared_snapshot_is_seen_by_its_arn_and_restored()
    {
        var rds = WithSnapshot();
        var other = rds.Cloud.World(Other, RdsBench.Region);
        var arn = rds.World.Snapshots.Find("s")!.Arn;
        var restore = new Dictionary<string, string> { ["DBSnapshotIdentifier"] = arn, ["DBInstanceIdentifier"] = "copy" };
        Assert.Equal("DBSnapshotNotFound", other.Execute("RestoreDBInstanceFromDBSnapshot", restore, rds.Now).Refusal!.Code);

        var answer = rds.Call(
            "ModifyDBSnapshotAttribute", "DBSnapshotIdentifier=s", "AttributeName=restore", $"ValuesToAdd.AttributeValue.1={Other}");
        Assert.Equal([Other], RdsBench.All(answer, "AttributeValue").Select(each => each.Value));
        var shared = other.Execute("DescribeDBSnapshots", new Dictionary<string, string> { ["SnapshotType"] = "shared" }, rds.Now);
        Assert.Single(((Page<Resources.DbSnapshot>)shared.Result!.Value!).Items);
        Assert.Null(other.Execute("RestoreDBInstanceFromDBSnapshot", restore, rds.Now).Refusal);
        rds.Settle();
        Assert.Equal("available", other.Instances.Find("copy")!.Status);

        rds.Call("ModifyDBSnapshotAttribute", "DBSnapshotIdentifier=s", "AttributeName=restore", $"ValuesToRemove.AttributeValue.1={Other}");
        Assert.Equal("DBSnapshotNotFound", other.Execute("RestoreDBInstanceFromDBSnapshot", restore, rds.Now).Refusal!.Code);
    }

    [Fact]
    public void A_snapshot_is_copied_into_another_region()
    {
        var rds = WithSnapshot();
        var abroad = rds.Cloud.World(RdsBench.Account, "us-east-1");
        var form = new Dictionary<string, string>
        {
            ["SourceDBSnapshotIdentifier"] = rds.World.Snapshots.Find("s")!.Arn,
            ["TargetDBSnapshotIdentifier"] = "t",
        };
        Assert.Null(abroad.Execute("CopyDBSnapshot", form, rds.Now).Refusal);
        rds.Settle();
        Assert.Equal(("available", RdsBench.Region), (abroad.Snapshots.Find("t")!.Status, abroad.Snapshots.Find("t")!.SourceRegion));
        Assert.Equal("0059 0060", rds.EventsOf("t"));
    }

    [Fact]
    public void A_snapshot_that_fails_leaves_its_instance_available()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.Outcome = work => work is TakeCopy ? new WorkFailed("disk full") : WorkOutcome.Done;
        rds.Call("CreateDBSnapshot", "DBInstanceIdentifier=db", "DBSnapshotIdentifier=s");
        rds.Settle();
        Assert.Equal(("failed", "available"), (rds.World.Snapshots.Find("s")!.Status, rds.Instance("db").Status));
    }

    [Theory]
    [InlineData("failed")]
    [InlineData("incompatible-restore")]
    [InlineData("storage-full")]
    [InlineData("inaccessible-encryption-credentials")]
    public void A_restore_that_fails_ends_in_the_status_that_the_engine_gives(string status)
    {
        var rds = WithSnapshot();
        rds.Outcome = work => work is RestoreStorage ? new WorkFailed("no", status) : WorkOutcome.Done;
        rds.Call("RestoreDBInstanceFromDBSnapshot", "DBSnapshotIdentifier=s", "DBInstanceIdentifier=copy");
        rds.Settle();
        Assert.Equal(status, rds.Instance("copy").Status);
        rds.Call("DeleteDBInstance", "DBInstanceIdentifier=copy", "SkipFinalSnapshot=true");
        rds.Settle();
        Assert.Null(rds.World.Instances.Find("copy"));
    }

    [Fact]
    public void A_held_status_stays_until_it_is_released()
    {
        var rds = WithSnapshot();
        rds.Holds.Hold("copy", "creating");
        rds.Call("RestoreDBInstanceFromDBSnapshot", "DBSnapshotIdentifier=s", "DBInstanceIdentifier=copy");
        rds.Settle();
        Assert.Equal("creating", rds.Instance("copy").Status);
        rds.Holds.Release("copy");
        rds.Settle();
        Assert.Equal("available", rds.Instance("copy").Status);
    }

    [Fact]
    public void A_copy_whose_snapshot_is_gone_is_removed()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.Outcome = work => work is TakeCopy ? null : WorkOutcome.Done;
        rds.Call("CreateDBSnapshot", "DBInstanceIdentifier=db", "DBSnapshotIdentifier=s");
        var taking = rds.World.Work.Single();
        rds.Call("DeleteDBInstance", "DBInstanceIdentifier=db", "SkipFinalSnapshot=true");
        rds.Cloud.Complete(taking.Id, WorkOutcome.Done, rds.Now);
        rds.Settle();
        Assert.Equal(((TakeCopy)taking.Work).Copy, rds.Work.OfType<RemoveCopy>().Single().Copy);
        Assert.Empty(rds.World.Snapshots);
    }

    [Fact]
    public void Daily_backups_are_taken_in_their_window_and_kept_for_their_days()
    {
        var rds = new RdsBench(new RdsOptions { DailyBackups = true });
        rds.Created("db", "BackupRetentionPeriod=2", "PreferredBackupWindow=22:00-22:30");
        rds.Pass(TimeSpan.FromDays(5));
        Assert.Equal(
            ["rds:db-2026-11-26-22-00", "rds:db-2026-11-27-22-00"], rds.World.Snapshots.Select(each => each.Id).TakeLast(2));
        Assert.InRange(rds.World.Snapshots.Count, 2, 3);
    }

    [Fact]
    public void An_instance_is_restored_to_a_time_within_its_backups()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.Settle();
        string[] names = ["SourceDBInstanceIdentifier=db", "TargetDBInstanceIdentifier=copy"];
        Assert.Equal("InvalidRestoreFault", rds.Refusal("RestoreDBInstanceToPointInTime", [.. names, $"RestoreTime={rds.Now.AddMinutes(-4):O}"]));
        Assert.Equal("InvalidRestoreFault", rds.Refusal("RestoreDBInstanceToPointInTime", [.. names, $"RestoreTime={rds.Now.AddDays(-2):O}"]));
        Assert.Equal("InvalidParameterCombination", rds.Refusal("RestoreDBInstanceToPointInTime", names));
        rds.Call("RestoreDBInstanceToPointInTime", [.. names, $"RestoreTime={rds.Now.AddMinutes(-5):O}"]);
        rds.Settle();
        Assert.Equal("0019 0001 0002", rds.EventsOf("copy"));
        Assert.Equal(rds.Instance("db").ResourceId, rds.Work.OfType<RestoreToTime>().Single().Source);
    }

    private static string? ProgressAfter(RdsBench rds, TimeSpan time)
    {
        rds.Pass(time);
        return RdsBench.Text(RdsBench.All(rds.Call("DescribeDBSnapshots", "DBSnapshotIdentifier=t"), "DBSnapshot").Single(), "PercentProgress");
    }

    private static RdsBench WithSnapshot()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.Call("CreateDBSnapshot", "DBInstanceIdentifier=db", "DBSnapshotIdentifier=s");
        rds.Settle();
        return rds;
    }
}

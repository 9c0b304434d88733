namespace DataReliability.RdsModel.Tests;

public class ModifyTests
{
    [Fact]
    public void A_change_waits_for_the_maintenance_window()
    {
        // Monday 09:00; the window opens on Sunday 04:00.
        var rds = new RdsBench();
        rds.Created("db");
        rds.Call("ModifyDBInstance", "DBInstanceIdentifier=db", "DBInstanceClass=db.r7g.large");
        rds.Pass(TimeSpan.FromDays(5));
        Assert.Equal("db.r7g.large", RdsBench.Text(rds.Described("db"), "PendingModifiedValues/DBInstanceClass"));
        Assert.Equal("db.t4g.micro", rds.Instance("db").Class);
        rds.Pass(TimeSpan.FromDays(2));
        Assert.Equal(("db.r7g.large", true), (rds.Instance("db").Class, rds.Instance("db").Pending.IsEmpty));
        Assert.Equal(new DateTimeOffset(2026, 11, 29, 4, 0, 30, TimeSpan.Zero), rds.Events.Last(each => each.EventId == "RDS-EVENT-0014").Date);
    }

    [Fact]
    public void Apply_immediately_applies_what_waits_too()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.Call("ModifyDBInstance", "DBInstanceIdentifier=db", "AllocatedStorage=50");
        rds.Call("ModifyDBInstance", "DBInstanceIdentifier=db", "Iops=3000", "ApplyImmediately=true");
        Assert.Equal("available", rds.Instance("db").Status);
        rds.Pass(TimeSpan.FromSeconds(15));
        Assert.Equal("modifying", rds.Instance("db").Status);
        rds.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(("storage-optimization", 50, 3000), (rds.Instance("db").Status, rds.Instance("db").AllocatedStorage, rds.Instance("db").Iops));
        Assert.Equal("15", RdsBench.Text(rds.Described("db"), "PercentProgress"));
        rds.Settle();
        Assert.Equal("available", rds.Instance("db").Status);
    }

    [Fact]
    public void A_password_is_reset_at_once_and_shown_as_pending()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.Call("ModifyDBInstance", "DBInstanceIdentifier=db", "MasterUserPassword=another-horse", "DBInstanceClass=db.r7g.large");
        Assert.Equal("****", RdsBench.Text(rds.Described("db"), "PendingModifiedValues/MasterUserPassword"));
        rds.Pass(TimeSpan.FromSeconds(20));
        Assert.Equal("resetting-master-credentials", rds.Instance("db").Status);
        rds.Settle();
        Assert.Null(rds.Instance("db").Pending.MasterUserPassword);
        Assert.Equal("db.r7g.large", rds.Instance("db").Pending.Class);
    }

    [Fact]
    public void What_needs_no_work_is_in_force_at_once()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.Call("ModifyDBInstance", "DBInstanceIdentifier=db", "DeletionProtection=true", "BackupRetentionPeriod=7", "PreferredBackupWindow=01:00-02:00");
        Assert.Equal((true, 7, "01:00-02:00"), (rds.Instance("db").DeletionProtection, rds.Instance("db").BackupRetention, rds.Instance("db").BackupWindow));
        rds.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal("available", rds.Instance("db").Status);
    }

    [Fact]
    public void Turning_backups_off_waits_or_is_applied_now()
    {
        var rds = new RdsBench();
        rds.Created("db");
        rds.Call("ModifyDBInstance", "DBInstanceIdentifier=db", "BackupRetentionPeriod=0", "ApplyImmediately=true");
        rds.Settle();
        Assert.Equal(0, rds.Instance("db").BackupRetention);
        Assert.Null(RdsBench.Text(rds.Described("db"), "LatestRestorableTime"));
        Assert.Contains("0028", rds.EventsOf("db"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_renamed_instance_keeps_its_resource_id_and_its_replicas()
    {
        var rds = new RdsBench();
        var before = rds.Created("db");
        rds.Call("CreateDBInstanceReadReplica", "DBInstanceIdentifier=copy", "SourceDBInstanceIdentifier=db");
        rds.Settle();
        rds.Call("ModifyDBInstance", "DBInstanceIdentifier=db", "NewDBInstanceIdentifier=ledger", "ApplyImmediately=true");
        rds.Settle();
        Assert.Equal("DBInstanceNotFound", rds.Refusal("DescribeDBInstances", "DBInstanceIdentifier=db"));
        Assert.Equal((before.ResourceId, "available"), (rds.Instance("ledger").ResourceId, rds.Instance("ledger").Status));
        Assert.Equal("ledger", rds.Instance("copy").ReplicaSource);
        Assert.Equal("ledger", rds.Storage("ledger").Owner);
    }

    [Theory]
    [InlineData("AllocatedStorage=10", "InvalidParameterCombination")]
    [InlineData("EngineVersion=99", "InvalidParameterCombination")]
    [InlineData("BackupRetentionPeriod=36", "InvalidParameterValue")]
    [InlineData("DBPortNumber=80", "InvalidParameterValue")]
    [InlineData("PreferredMaintenanceWindow=sun:04:00-sun:04:10", "InvalidParameterValue")]
    [InlineData("PreferredBackupWindow=4-5", "InvalidParameterValue")]
    [InlineData("CACertificateIdentifier=none", "CertificateNotFound")]
    [InlineData("NewDBInstanceIdentifier=other", "DBInstanceAlreadyExists")]
    public void A_change_that_rds_refuses_changes_nothing(string parameter, string code)
    {
        var rds = new RdsBench();
        rds.Created("other");
        var before = rds.Created("db");
        Assert.Equal(code, rds.Refusal("ModifyDBInstance", "DBInstanceIdentifier=db", "DeletionProtection=true", parameter));
        Assert.Same(before, rds.Instance("db"));
    }

    [Fact]
    public void A_major_upgrade_must_be_allowed()
    {
        var rds = new RdsBench();
        rds.Created("db", "EngineVersion=17");
        Assert.Equal("InvalidParameterCombination", rds.Refusal("ModifyDBInstance", "DBInstanceIdentifier=db", "EngineVersion=18.4"));
        rds.Call("ModifyDBInstance", "DBInstanceIdentifier=db", "EngineVersion=18.4", "AllowMajorVersionUpgrade=true", "ApplyImmediately=true");
        rds.Settle();
        Assert.Equal("18.4", rds.Instance("db").EngineVersion);
    }
}

using Amazon.RDS.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Remediations.Planning;
using DBInstance = DataReliability.Core.Compliance.Inventory.DBInstance;
using DBSnapshot = DataReliability.Core.Compliance.Inventory.DBSnapshot;

namespace DataReliability.Remediation.Tests;

/// <summary>Each kind of change, made and undone over the wire.</summary>
public class MendedCloudTests
{
    [Theory]
    [InlineData("RDS.8", "DeletionProtection: off -> on")]
    [InlineData("RDS.10", "IamDatabaseAuthentication: off -> on")]
    [InlineData("RDS.11", "BackupRetentionPeriod: 1 day -> 7 days")]
    [InlineData("RDS.13", "AutoMinorVersionUpgrade: off -> on")]
    [InlineData("RDS.17", "CopyTagsToSnapshot: off -> on")]
    [InlineData("RDS.36", "EnableCloudwatchLogsExports: upgrade -> postgresql, upgrade")]
    public async Task An_instance_is_mended_and_as_it_was_once_that_is_undone(string control, string change)
    {
        await using var cloud = await MendedCloud.StartAsync("apply", control);
        await cloud.Rds.CreateDBInstanceAsync(Instance());

        await AssertMendedAndUndoneAsync(cloud, ResourceTypes.DBInstance, "ledger", change);
    }

    [Theory]
    [InlineData("RDS.7", "DeletionProtection: off -> on")]
    [InlineData("RDS.12", "IamDatabaseAuthentication: off -> on")]
    [InlineData("RDS.16", "CopyTagsToSnapshot: off -> on")]
    [InlineData("RDS.34", "EnableCloudwatchLogsExports: none -> audit")]
    [InlineData("RDS.50", "BackupRetentionPeriod: 1 day -> 7 days")]
    public async Task A_cluster_is_mended_and_as_it_was_once_that_is_undone(string control, string change)
    {
        await using var cloud = await MendedCloud.StartAsync("apply", control);
        await cloud.Rds.CreateDBClusterAsync(Cluster("aurora-mysql"));

        await AssertMendedAndUndoneAsync(cloud, ResourceTypes.DBCluster, "orders", change);
    }

    [Fact]
    public async Task A_Multi_AZ_cluster_lets_minor_versions_come()
    {
        await using var cloud = await MendedCloud.StartAsync("apply", "RDS.35");
        var cluster = Cluster("postgres");
        (cluster.DBClusterInstanceClass, cluster.AllocatedStorage, cluster.AutoMinorVersionUpgrade) = ("db.m6gd.large", 100, false);
        (cluster.StorageType, cluster.Iops) = ("io1", 1000);
        await cloud.Rds.CreateDBClusterAsync(cluster);

        await AssertMendedAndUndoneAsync(cloud, ResourceTypes.DBCluster, "orders", "AutoMinorVersionUpgrade: off -> on");
    }

    [Fact]
    public async Task A_public_snapshot_is_made_private_and_accounts_keep_their_access()
    {
        await using var cloud = await MendedCloud.StartAsync("apply", "RDS.1");
        await cloud.Rds.CreateDBInstanceAsync(Instance());
        await cloud.UntilAvailableAsync(ResourceTypes.DBInstance, "ledger");
        await cloud.Rds.CreateDBSnapshotAsync(new CreateDBSnapshotRequest { DBInstanceIdentifier = "ledger", DBSnapshotIdentifier = "before-release", Tags = MendedCloud.Tags() });
        await cloud.UntilAvailableAsync(ResourceTypes.DBSnapshot, "before-release");
        await cloud.Rds.ModifyDBSnapshotAttributeAsync(new ModifyDBSnapshotAttributeRequest
        {
            DBSnapshotIdentifier = "before-release",
            AttributeName = "restore",
            ValuesToAdd = ["999988887777", "all"],
        });

        await AssertMendedAndUndoneAsync(cloud, ResourceTypes.DBSnapshot, "before-release", "restore: everybody -> not everybody");

        var subject = await cloud.UntilAvailableAsync(ResourceTypes.DBSnapshot, "before-release");
        Assert.Equal(["999988887777", "all"], ((DBSnapshot)subject.Resource).SharedWith.Match(shared => shared, _ => []));
    }

    [Fact]
    public async Task A_public_cluster_snapshot_is_made_private()
    {
        await using var cloud = await MendedCloud.StartAsync("apply", "RDS.1");
        await cloud.Rds.CreateDBClusterAsync(Cluster("aurora-mysql"));
        await cloud.UntilAvailableAsync(ResourceTypes.DBCluster, "orders");
        await cloud.Rds.CreateDBClusterSnapshotAsync(new CreateDBClusterSnapshotRequest { DBClusterIdentifier = "orders", DBClusterSnapshotIdentifier = "before", Tags = MendedCloud.Tags() });
        await cloud.UntilAvailableAsync(ResourceTypes.DBClusterSnapshot, "before");
        await cloud.Rds.ModifyDBClusterSnapshotAttributeAsync(
            new ModifyDBClusterSnapshotAttributeRequest { DBClusterSnapshotIdentifier = "before", AttributeName = "restore", ValuesToAdd = ["all"] });

        await AssertMendedAndUndoneAsync(cloud, ResourceTypes.DBClusterSnapshot, "before", "restore: everybody -> not everybody");
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_do_and_changes_nothing()
    {
        await using var cloud = await MendedCloud.StartAsync("dry-run", "RDS.8", "RDS.17");
        await cloud.Rds.CreateDBInstanceAsync(Instance());
        var before = await cloud.UntilAvailableAsync(ResourceTypes.DBInstance, "ledger");
        await cloud.ScanAsync(before);

        Assert.Equal(2, (await cloud.PlanAsync()).Planned.Count);
        await cloud.RunAsync();

        Assert.All(cloud.Records, record => Assert.Equal("dry-run", record.Status));
        Assert.Empty((await cloud.PlanAsync()).Planned);
        var after = (DBInstance)(await cloud.UntilAvailableAsync(ResourceTypes.DBInstance, "ledger")).Resource;
        Assert.Equal((Read.Of(false), Read.Of(false)), (after.DeletionProtection, after.CopyTagsToSnapshot));
    }

    [Fact]
    public async Task What_waits_for_the_maintenance_window_is_left_waiting()
    {
        await using var cloud = await MendedCloud.StartAsync("apply", "RDS.10");
        await cloud.Rds.CreateDBInstanceAsync(Instance());
        await cloud.UntilAvailableAsync(ResourceTypes.DBInstance, "ledger");
        await cloud.Rds.ModifyDBInstanceAsync(new ModifyDBInstanceRequest { DBInstanceIdentifier = "ledger", DBInstanceClass = "db.t4g.medium" });
        await cloud.ScanAsync(await cloud.UntilAvailableAsync(ResourceTypes.DBInstance, "ledger"));

        await cloud.PlanAsync();
        await cloud.RunAsync();

        Assert.Equal("refused", Assert.Single(cloud.Records).Status);
        var left = await cloud.UntilAvailableAsync(ResourceTypes.DBInstance, "ledger");
        Assert.Equal(["DBInstanceClass"], left.Pending);
    }

    private static async Task AssertMendedAndUndoneAsync(MendedCloud cloud, string type, string id, string change)
    {
        await cloud.ScanAsync(await cloud.UntilAvailableAsync(type, id));
        Assert.Single((await cloud.PlanAsync()).Planned);
        await cloud.RunAsync();
        var state = RemediationWorkflow.Read(cloud.Records[^1].State);
        Assert.True(state.Outcome == RemediationOutcome.Applied, $"{state.Outcome}: {(await cloud.Store.ReadTimelineAsync(cloud.Records[^1].Id, default))[^1].Text}");
        Assert.Equal(change, state.Change!.ToString());

        await cloud.UntilAvailableAsync(type, id);
        var offer = Assert.IsType<RevertOffer.Ready>(await cloud.Reverter.OfferAsync(cloud.Records[^1].Id, default));
        await cloud.Reverter.StartAsync(offer, acceptsLoss: true, "ada", default);
        await cloud.RunAsync();

        var undone = RemediationWorkflow.Read(cloud.Records[^1].State);
        Assert.True(undone.Outcome == RemediationOutcome.Applied, $"{undone.Outcome}: {(await cloud.Store.ReadTimelineAsync(cloud.Records[^1].Id, default))[^1].Text}");
        var subject = await cloud.UntilAvailableAsync(type, id);
        Assert.Equal(Read.Of(true), undone.Change!.IsInForce(subject.Resource));
    }

    private static CreateDBInstanceRequest Instance() => new()
    {
        DBInstanceIdentifier = "ledger",
        Engine = "postgres",
        DBInstanceClass = "db.t4g.micro",
        MasterUsername = "ledger",
        MasterUserPassword = "correct-horse-battery",
        AllocatedStorage = 20,
        BackupRetentionPeriod = 1,
        AutoMinorVersionUpgrade = false,
        EnableCloudwatchLogsExports = ["upgrade"],
        Tags = MendedCloud.Tags(),
    };

    private static CreateDBClusterRequest Cluster(string engine) => new()
    {
        DBClusterIdentifier = "orders",
        Engine = engine,
        MasterUsername = "orders",
        MasterUserPassword = "correct-horse-battery",
        BackupRetentionPeriod = 1,
        Tags = MendedCloud.Tags(),
    };
}

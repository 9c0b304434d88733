using System.Globalization;
using System.Security.Cryptography;
using Amazon.RDS;
using Amazon.RDS.Model;

namespace DataReliability.Dr.Drill.Compliance;

/// <summary>An instance and a cluster, metadata only, that anybody may delete by mistake, and a snapshot of each that everybody may copy.</summary>
/// <param name="rds">RDS in the account and Region of the stack.</param>
/// <param name="time">The clock.</param>
internal sealed class MendableDatabases(IAmazonRDS rds, TimeProvider time)
{
    /// <summary>The instance.</summary>
    public const string Instance = "mendable-instance";

    private const string Cluster = "mendable-cluster";
    private const string Snapshot = "mendable-instance-1";
    private const string ClusterSnapshot = "mendable-cluster-1";
    private const string Restore = "restore";
    private const string Everybody = "all";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>How many changes it takes to mend all of it.</summary>
    public static int Failures => 4;

    /// <summary>Creates them, with the tag that lets them be mended.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        await rds.CreateDBInstanceAsync(
            new CreateDBInstanceRequest
            {
                DBInstanceIdentifier = Instance,
                Engine = "mysql",
                DBInstanceClass = "db.t4g.small",
                AllocatedStorage = 20,
                MasterUsername = "ledger_owner",
                MasterUserPassword = password,
                DeletionProtection = false,
                BackupRetentionPeriod = 7,
                CopyTagsToSnapshot = true,
                Tags = Tags(),
            },
            cancellationToken);
        await rds.CreateDBClusterAsync(
            new CreateDBClusterRequest
            {
                DBClusterIdentifier = Cluster,
                Engine = "aurora-mysql",
                MasterUsername = "ledger_owner",
                MasterUserPassword = password,
                DeletionProtection = false,
                BackupRetentionPeriod = 7,
                CopyTagsToSnapshot = true,
                Tags = Tags(),
            },
            cancellationToken);
        await UntilAsync(InstanceStatusAsync, "available", cancellationToken);
        await UntilAsync(ClusterStatusAsync, "available", cancellationToken);
        await rds.CreateDBSnapshotAsync(new CreateDBSnapshotRequest { DBInstanceIdentifier = Instance, DBSnapshotIdentifier = Snapshot, Tags = Tags() }, cancellationToken);
        await rds.CreateDBClusterSnapshotAsync(
            new CreateDBClusterSnapshotRequest { DBClusterIdentifier = Cluster, DBClusterSnapshotIdentifier = ClusterSnapshot, Tags = Tags() }, cancellationToken);
        await UntilAsync(SnapshotStatusAsync, "available", cancellationToken);
        await UntilAsync(ClusterSnapshotStatusAsync, "available", cancellationToken);
        await rds.ModifyDBSnapshotAttributeAsync(
            new ModifyDBSnapshotAttributeRequest { DBSnapshotIdentifier = Snapshot, AttributeName = Restore, ValuesToAdd = [Everybody] }, cancellationToken);
        await rds.ModifyDBClusterSnapshotAttributeAsync(
            new ModifyDBClusterSnapshotAttributeRequest { DBClusterSnapshotIdentifier = ClusterSnapshot, AttributeName = Restore, ValuesToAdd = [Everybody] }, cancellationToken);
        await UntilAsync(InstanceStatusAsync, "available", cancellationToken);
    }

    /// <summary>What of them is still as it was created, in sentences; empty when all is mended.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken)
    {
        var faults = new List<string>();
        var instance = (await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = Instance }, cancellationToken)).DBInstances.Single();
        if (instance.DeletionProtection is not true)
            faults.Add($"{Instance} is not protected");
        var cluster = (await rds.DescribeDBClustersAsync(new DescribeDBClustersRequest { DBClusterIdentifier = Cluster }, cancellationToken)).DBClusters.Single();
        if (cluster.DeletionProtection is not true)
            faults.Add($"{Cluster} is not protected");
        var shared = await rds.DescribeDBSnapshotAttributesAsync(new DescribeDBSnapshotAttributesRequest { DBSnapshotIdentifier = Snapshot }, cancellationToken);
        if (shared.DBSnapshotAttributesResult.DBSnapshotAttributes.Exists(attribute => attribute.AttributeValues?.Contains(Everybody) is true))
            faults.Add($"{Snapshot} is public");
        var clusterShared = await rds.DescribeDBClusterSnapshotAttributesAsync(
            new DescribeDBClusterSnapshotAttributesRequest { DBClusterSnapshotIdentifier = ClusterSnapshot }, cancellationToken);
        if (clusterShared.DBClusterSnapshotAttributesResult.DBClusterSnapshotAttributes.Exists(attribute => attribute.AttributeValues?.Contains(Everybody) is true))
            faults.Add($"{ClusterSnapshot} is public");
        return faults;
    }

    /// <summary>Deletes them, as their owner would.</summary>
    public async Task DeleteAsync(CancellationToken cancellationToken)
    {
        await rds.DeleteDBSnapshotAsync(new DeleteDBSnapshotRequest { DBSnapshotIdentifier = Snapshot }, cancellationToken);
        await rds.DeleteDBClusterSnapshotAsync(new DeleteDBClusterSnapshotRequest { DBClusterSnapshotIdentifier = ClusterSnapshot }, cancellationToken);
        await rds.ModifyDBInstanceAsync(new ModifyDBInstanceRequest { DBInstanceIdentifier = Instance, DeletionProtection = false }, cancellationToken);
        await rds.ModifyDBClusterAsync(new ModifyDBClusterRequest { DBClusterIdentifier = Cluster, DeletionProtection = false, ApplyImmediately = true }, cancellationToken);
        await rds.DeleteDBInstanceAsync(new DeleteDBInstanceRequest { DBInstanceIdentifier = Instance, SkipFinalSnapshot = true }, cancellationToken);
        await rds.DeleteDBClusterAsync(new DeleteDBClusterRequest { DBClusterIdentifier = Cluster, SkipFinalSnapshot = true }, cancellationToken);
        await UntilAsync(InstanceStatusAsync, wanted: null, cancellationToken);
        await UntilAsync(ClusterStatusAsync, wanted: null, cancellationToken);
    }

    private static List<Tag> Tags() => [new Tag { Key = "data-reliability:remediate", Value = "yes" }];

    private async Task<string?> InstanceStatusAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = Instance }, cancellationToken)).DBInstances.Single().DBInstanceStatus;
        }
        catch (DBInstanceNotFoundException)
        {
            return null;
        }
    }

    private async Task<string?> ClusterStatusAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await rds.DescribeDBClustersAsync(new DescribeDBClustersRequest { DBClusterIdentifier = Cluster }, cancellationToken)).DBClusters.Single().Status;
        }
        catch (DBClusterNotFoundException)
        {
            return null;
        }
    }

    private async Task<string?> SnapshotStatusAsync(CancellationToken cancellationToken) =>
        (await rds.DescribeDBSnapshotsAsync(new DescribeDBSnapshotsRequest { DBSnapshotIdentifier = Snapshot }, cancellationToken)).DBSnapshots.Single().Status;

    private async Task<string?> ClusterSnapshotStatusAsync(CancellationToken cancellationToken) =>
        (await rds.DescribeDBClusterSnapshotsAsync(new DescribeDBClusterSnapshotsRequest { DBClusterSnapshotIdentifier = ClusterSnapshot }, cancellationToken)).DBClusterSnapshots.Single().Status;

    private async Task UntilAsync(Func<CancellationToken, Task<string?>> statusAsync, string? wanted, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (await statusAsync(cancellationToken) is var status && status != wanted)
        {
            if (time.GetElapsedTime(started) > Patience)
                throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"it is still {status ?? "gone"}, not {wanted ?? "gone"}, after {Patience.TotalMinutes} minutes"));
            await Task.Delay(Pause, time, cancellationToken);
        }
    }
}

using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Inventory.Tests;

/// <summary>A call costs time and a share of what AWS admits: none is made twice.</summary>
public sealed class CallCountTests : IDisposable
{
    private readonly ReaderBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_large_fleet_takes_the_manual_snapshots_and_at_most_seventy_calls()
    {
        (_bench.Fleet.Instances, _bench.Fleet.Clusters, _bench.Fleet.DynamoTables, _bench.Fleet.Groups) = (1202, 100, 0, 20);
        (_bench.Fleet.Snapshots, _bench.Fleet.ManualSnapshots) = (1432, 300);
        (_bench.Fleet.ClusterSnapshots, _bench.Fleet.ManualClusterSnapshots) = (200, 50);

        var pages = await _bench.ReadAsync();

        Assert.Equal(300, _bench.Aws.Count("rds:DescribeDBSnapshotAttributes"));
        Assert.Equal(50, _bench.Aws.Count("rds:DescribeDBClusterSnapshotAttributes"));
        Assert.Equal((13, 1, 15, 2), (
            _bench.Aws.Count("rds:DescribeDBInstances"),
            _bench.Aws.Count("rds:DescribeDBClusters"),
            _bench.Aws.Count("rds:DescribeDBSnapshots"),
            _bench.Aws.Count("rds:DescribeDBClusterSnapshots")));
        Assert.Equal((20, 1), (_bench.Aws.Count("rds:DescribeDBParameters"), _bench.Aws.Count("rds:DescribeDBClusterParameters")));
        Assert.InRange(_bench.Aws.Calls.Count - 350, 1, 70);
        Assert.Equal(1202, pages.SelectMany(p => p.Resources).Count(r => r is DBInstance));
        Assert.DoesNotContain(pages, p => p.Resources.Count > 100 || p.Gap is not null);
    }

    [Fact]
    public async Task A_table_takes_three_calls_and_the_rest_is_shared()
    {
        _bench.Fleet.DynamoTables = 150;

        var pages = await _bench.ReadAsync(new InventoryScope { Types = new HashSet<string> { ResourceTypes.DynamoDBTable } });

        Assert.Equal(150, pages.SelectMany(p => p.Resources).Count());
        Assert.Equal(
            [("application-autoscaling:DescribeScalableTargets", 1), ("application-autoscaling:DescribeScalingPolicies", 1), ("backup:ListProtectedResources", 1),
             ("dynamodb:DescribeContinuousBackups", 150), ("dynamodb:DescribeTable", 150), ("dynamodb:GetResourcePolicy", 150), ("dynamodb:ListTables", 2),
             ("kms:DescribeKey", 1), ("tag:GetResources", 1)],
            _bench.Aws.Calls.GroupBy(c => c.Call).Select(g => (g.Key, g.Count())).OrderBy(g => g.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_out_of_scope_costs_no_call()
    {
        var pages = await _bench.ReadAsync(new InventoryScope
        {
            Types = new HashSet<string> { ResourceTypes.DBInstance },
            Calls = new HashSet<string> { "rds:DescribeDBInstances" },
        });

        Assert.Equal(["rds:DescribeDBInstances"], _bench.Aws.Calls.Select(c => c.Call));
        var instance = Assert.IsType<DBInstance>(pages.Single().Resources[0]);
        Assert.False(instance.PubliclyAccessible.Match(value => value, _ => true));
        Assert.Contains("not in the scope", instance.Backup.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reader_counts_what_it_sends()
    {
        var reader = _bench.Reader();
        await foreach (var _ in reader.ReadAsync(null, TestContext.Current.CancellationToken))
        {
        }

        Assert.Equal(_bench.Aws.Calls.Count, reader.Calls);
    }

    [Fact]
    public async Task Vaults_are_read_only_when_their_locks_matter()
    {
        await _bench.ReadAsync();
        Assert.Equal(0, _bench.Aws.Count("backup:ListBackupVaults"));

        var instance = await _bench.ReadOneAsync<DBInstance>(InventoryScope.All with { VaultLocks = true });
        Assert.Equal(1, _bench.Aws.Count("backup:ListBackupVaults"));
        Assert.True(instance.Backup.Match(b => b!.VaultLocked.Match(locked => locked, _ => false), _ => false));
    }
}

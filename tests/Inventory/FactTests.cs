using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Inventory.Tests;

/// <summary>What AWS answers becomes what controls read.</summary>
public sealed class FactTests : IDisposable
{
    private readonly ReaderBench _bench = new();

    public void Dispose() => _bench.Dispose();

    private static T Value<T>(Read<T> read) => read.Match(value => value, unread => throw new Xunit.Sdk.XunitException($"unread: {unread[0]}"));

    [Fact]
    public async Task An_instance_has_its_shared_facts()
    {
        var instances = (await _bench.ReadAsync()).SelectMany(p => p.Resources).OfType<DBInstance>().ToList();

        Assert.Equal(["subnet-public"], Value(instances[0].InternetRoutedSubnets));
        Assert.Equal("1", Value(instances[0].Parameters).Values["rds.force_ssl"]);
        Assert.Equal(new EngineSupport(true, new DateTimeOffset(2030, 2, 28, 23, 59, 59, TimeSpan.Zero), null), Value(instances[0].EngineSupport));
        Assert.False(Value(instances[1].EngineSupport).Offered);
        Assert.Equal(new DateTimeOffset(2061, 5, 20, 0, 0, 0, TimeSpan.Zero), Value(instances[0].AuthorityValidTill));
        Assert.Equal(1_700_000_000, Value(instances[0].Backup)!.LastBackupAt!.Value.ToUnixTimeSeconds());
        Assert.Null(Value(instances[1].Backup));
        Assert.Equal("gold", Value(instances[0].Tags)["tier"]);
        Assert.Equal("arn:aws:rds:eu-central-1:111122223333:db:db-0", instances[0].Arn);
    }

    [Fact]
    public async Task Parameters_are_asked_for_by_name()
    {
        await _bench.ReadAsync();

        var asked = _bench.Aws.Calls.Single(c => c.Call == "rds:DescribeDBParameters").Parameters;
        Assert.Equal("parameter-name", asked["Filters.Filter.1.Name"]);
        Assert.Equal("rds.force_ssl", asked["Filters.Filter.1.Values.Value.1"]);
    }

    [Fact]
    public async Task A_cluster_has_its_members_and_parameters()
    {
        var cluster = await _bench.ReadOneAsync<DBCluster>();

        Assert.Equal([new ClusterMember("m", true, 1, "in-sync")], Value(cluster.Members));
        Assert.Equal("1", Value(cluster.Parameters).Values["server_audit_logging"]);
        Assert.Equal("arn:aws:rds:eu-central-1:111122223333:cluster:cl-0", cluster.Arn);
    }

    [Fact]
    public async Task Manual_snapshots_say_with_whom_they_are_shared()
    {
        var resources = (await _bench.ReadAsync()).SelectMany(p => p.Resources).ToList();

        var snapshots = resources.OfType<RdsSnapshot>().ToList();
        Assert.Equal(4, snapshots.Count);
        Assert.All(snapshots.Where(s => Value(s.SnapshotType) == "manual"), s => Assert.Equal(["all"], Value(s.SharedWith)));
        Assert.All(snapshots.Where(s => Value(s.SnapshotType) == "automated"), s => Assert.Contains("not asked", s.SharedWith.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_table_has_its_parts()
    {
        var table = await _bench.ReadOneAsync<DynamoDBTable>();

        Assert.Equal(("ACTIVE", "PROVISIONED", true), (Value(table.Status), Value(table.BillingMode), Value(table.DeletionProtection)));
        Assert.Equal(TableKey.CustomerManaged, Value(table.Key));
        Assert.True(Value(table.PointInTimeRecovery).Enabled);
        Assert.Equal(["444455556666"], Value(table.SharedWith));
        Assert.Equal(new TableScaling(5, 70), Value(table.ReadScaling));
        Assert.Null(Value(table.WriteScaling));
        Assert.Equal("shop", Value(table.Tags)["owner"]);
    }

    [Fact]
    public async Task The_account_has_its_subscriptions_and_the_rest_its_tags()
    {
        var resources = (await _bench.ReadAsync()).SelectMany(p => p.Resources).ToList();

        var subscription = Assert.Single(Value(Assert.Single(resources.OfType<AccountRegion>()).EventSubscriptions));
        Assert.Equal(("s0", true, "db-instance", "failure"), (subscription.Id, subscription.Enabled, subscription.SourceType, subscription.Categories[0]));
        var groups = resources.OfType<DBSubnetGroup>().ToList();
        Assert.Equal("data", Value(groups[0].Tags)["owner"]);
        Assert.Empty(Value(groups[1].Tags));
        Assert.True(Value(Assert.Single(resources.OfType<DBProxy>()).RequireTls));
        Assert.Equal("8.0.mysql_aurora.3.08.0", Value(Assert.Single(resources.OfType<GlobalCluster>()).EngineVersion));
        var dax = Assert.Single(resources.OfType<DaxCluster>());
        Assert.Equal(("ENABLED", "TLS", 2), (Value(dax.EncryptionStatus), Value(dax.EndpointEncryption), Value(dax.NodeZones).Count));
    }

    [Fact]
    public async Task A_snapshot_and_a_table_that_are_gone_meanwhile_are_left_out()
    {
        _bench.Aws.Fail("rds:DescribeDBSnapshotAttributes", "DBSnapshotNotFound");
        _bench.Aws.Fail("dynamodb:DescribeTable", "ResourceNotFoundException");

        var pages = await _bench.ReadAsync();

        Assert.Equal(["snap-1"], pages.SelectMany(p => p.Resources).OfType<DBSnapshot>().Select(s => s.Id));
        Assert.Empty(pages.SelectMany(p => p.Resources).OfType<DynamoDBTable>());
        Assert.DoesNotContain(pages, p => p.Gap is not null);
    }

    [Theory]
    [InlineData("AWS", TableKey.AwsManaged)]
    [InlineData("CUSTOMER", TableKey.CustomerManaged)]
    public async Task Who_manages_a_key_is_asked(string manager, TableKey expected)
    {
        _bench.Aws.Answer("kms:DescribeKey", _ => $$"""{"KeyMetadata":{"KeyManager":"{{manager}}"} }""");

        Assert.Equal(expected, Value((await _bench.ReadOneAsync<DynamoDBTable>()).Key));
    }

    [Fact]
    public async Task A_table_without_a_policy_is_shared_with_nobody()
    {
        _bench.Aws.Fail("dynamodb:GetResourcePolicy", "PolicyNotFoundException");

        Assert.Empty(Value((await _bench.ReadOneAsync<DynamoDBTable>()).SharedWith));
    }
}

using System.Reflection;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Inventory.Tests;

/// <summary>What could not be read is unread, and says which call: never a default, never a missing resource.</summary>
public sealed class DenialTests : IDisposable
{
    private readonly ReaderBench _bench = new();

    public void Dispose() => _bench.Dispose();

    /// <summary>Each call with the parts that it alone reads.</summary>
    public static TheoryData<string, string[]> Parts { get; } = new()
    {
        { "rds:DescribeEventSubscriptions", ["AccountRegion.EventSubscriptions"] },
        { "rds:DescribeDBEngineVersions", ["DBInstance.EngineSupport", "DBCluster.EngineSupport"] },
        { "rds:DescribeDBMajorEngineVersions", ["DBInstance.EngineSupport", "DBCluster.EngineSupport"] },
        { "rds:DescribeDBParameters", ["DBInstance.Parameters"] },
        { "rds:DescribeDBClusterParameters", ["DBCluster.Parameters"] },
        { "rds:DescribeCertificates", ["DBInstance.AuthorityValidTill"] },
        { "rds:DescribeDBSnapshotAttributes", ["DBSnapshot.SharedWith"] },
        { "rds:DescribeDBClusterSnapshotAttributes", ["DBClusterSnapshot.SharedWith"] },
        { "ec2:DescribeRouteTables", ["DBInstance.InternetRoutedSubnets"] },
        { "backup:ListProtectedResources", ["DBInstance.Backup", "DBCluster.Backup", "DynamoDBTable.Backup"] },
        { "tag:GetResources", ["DBSubnetGroup.Tags", "DBSecurityGroup.Tags", "DBProxy.Tags", "DynamoDBTable.Tags"] },
        {
            "dynamodb:DescribeTable",
            ["DynamoDBTable.Status", "DynamoDBTable.BillingMode", "DynamoDBTable.DeletionProtection", "DynamoDBTable.Key"]
        },
        { "dynamodb:DescribeContinuousBackups", ["DynamoDBTable.PointInTimeRecovery"] },
        { "dynamodb:GetResourcePolicy", ["DynamoDBTable.SharedWith"] },
        { "kms:DescribeKey", ["DynamoDBTable.Key"] },
        { "application-autoscaling:DescribeScalableTargets", ["DynamoDBTable.ReadScaling", "DynamoDBTable.WriteScaling"] },
        { "application-autoscaling:DescribeScalingPolicies", ["DynamoDBTable.ReadScaling", "DynamoDBTable.WriteScaling"] },
    };

    /// <summary>Each call that lists a type.</summary>
    public static TheoryData<string, string> Lists { get; } = new()
    {
        { "rds:DescribeDBInstances", ResourceTypes.DBInstance },
        { "rds:DescribeDBClusters", ResourceTypes.DBCluster },
        { "rds:DescribeDBSnapshots", ResourceTypes.DBSnapshot },
        { "rds:DescribeDBClusterSnapshots", ResourceTypes.DBClusterSnapshot },
        { "rds:DescribeDBSubnetGroups", ResourceTypes.DBSubnetGroup },
        { "rds:DescribeDBSecurityGroups", ResourceTypes.DBSecurityGroup },
        { "rds:DescribeDBProxies", ResourceTypes.DBProxy },
        { "rds:DescribeGlobalClusters", ResourceTypes.GlobalCluster },
        { "dynamodb:ListTables", ResourceTypes.DynamoDBTable },
        { "dax:DescribeClusters", ResourceTypes.DaxCluster },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task A_denied_call_leaves_its_parts_unread_and_nothing_else(string call, string[] parts)
    {
        var before = Unread(await _bench.ReadAsync());
        _bench.Aws.Deny(call);

        var pages = await _bench.ReadAsync();

        Assert.DoesNotContain(pages, p => p.Gap is not null);
        var added = Unread(pages).Except(before).ToList();
        Assert.Equal(parts.Order(StringComparer.Ordinal), added.Select(u => u.Part).Distinct().Order(StringComparer.Ordinal));
        Assert.All(added, u => Assert.Equal(call, u.Unread.Call));
        Assert.All(added, u => Assert.Contains("AccessDenied", u.Unread.Reason, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_denied_list_is_a_gap_and_the_others_are_read(string call, string type)
    {
        _bench.Aws.Deny(call);

        var pages = await _bench.ReadAsync();

        var gap = Assert.Single(pages, p => p.Gap is not null).Gap!;
        Assert.Equal((type, call), (gap.Type, Assert.Single(gap.Unread).Call));
        Assert.Contains("page 1 and what follows it are missing: AccessDenied", gap.Unread[0].Reason, StringComparison.Ordinal);
        var read = pages.SelectMany(p => p.Resources).Select(r => r.Type).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(ResourceTypes.All.Where(t => t != type).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_call_is_denied_in_one_of_these_tests()
    {
        IEnumerable<string> denied = [.. Parts.Select(row => row.Data.Item1), .. Lists.Select(row => row.Data.Item1)];

        Assert.Equal(["backup:ListBackupVaults", "sts:GetCallerIdentity"], _bench.Aws.Answered.Except(denied, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Locks_of_vaults_that_cannot_be_read_are_unread()
    {
        _bench.Aws.Deny("backup:ListBackupVaults");

        var instance = await _bench.ReadOneAsync<DBInstance>(InventoryScope.All with { VaultLocks = true });

        var locked = instance.Backup.Match(b => b!.VaultLocked, unread => unread[0]);
        Assert.StartsWith("backup:ListBackupVaults: page 1: AccessDenied", locked.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_page_says_which_and_keeps_what_came_before()
    {
        _bench.Fleet.Instances = 250;
        _bench.Aws.Deny("rds:DescribeDBInstances", p => p.GetValueOrDefault("Marker") == "200");

        var pages = await _bench.ReadAsync();

        Assert.Equal(200, pages.SelectMany(p => p.Resources).Count(r => r is DBInstance));
        var gap = Assert.Single(pages, p => p.Gap is not null).Gap!;
        Assert.StartsWith("page 3 and what follows it are missing", gap.Unread[0].Reason, StringComparison.Ordinal);
        Assert.Contains(pages.SelectMany(p => p.Resources), r => r is DaxCluster);
    }

    [Fact]
    public async Task A_page_that_names_itself_as_the_next_does_not_loop()
    {
        _bench.Aws.Answer("dax:DescribeClusters", p => """{"Clusters":[],"NextToken":"again"}""");

        var pages = await _bench.ReadAsync();

        Assert.Equal(2, _bench.Aws.Count("dax:DescribeClusters"));
        Assert.Equal(ResourceTypes.DaxCluster, Assert.Single(pages, p => p.Gap is not null).Gap!.Type);
    }

    [Fact]
    public async Task One_denied_snapshot_leaves_the_others_read()
    {
        _bench.Fleet.ManualSnapshots = 2;
        _bench.Aws.Deny("rds:DescribeDBSnapshotAttributes", p => p["DBSnapshotIdentifier"] == "snap-0");

        var snapshots = (await _bench.ReadAsync()).SelectMany(p => p.Resources).OfType<DBSnapshot>().ToList();

        Assert.Contains("AccessDenied", snapshots[0].SharedWith.ToString(), StringComparison.Ordinal);
        Assert.Empty(snapshots[1].SharedWith.Match(values => values, _ => ["unread"]));
    }

    /// <summary>Every part of every resource that is unread.</summary>
    private static HashSet<(string Part, string Id, Unread Unread)> Unread(List<InventoryPage> pages) =>
    [
        .. from resource in pages.SelectMany(p => p.Resources)
           from property in resource.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
           where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(Read<>)
           from unread in (IReadOnlyList<Unread>)Reasons.MakeGenericMethod(property.PropertyType.GetGenericArguments()[0])
               .Invoke(null, [property.GetValue(resource)])!
           select ($"{resource.GetType().Name}.{property.Name}", resource.Id, unread),
    ];

    private static readonly MethodInfo Reasons = typeof(DenialTests).GetMethod(nameof(ReasonsOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static IReadOnlyList<Unread> ReasonsOf<T>(Read<T> read) => read.Match(_ => [], unread => unread);
}

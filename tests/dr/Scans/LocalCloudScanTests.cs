using System.Text.Json.Nodes;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Compliance.Waivers;
using DataReliability.LocalCloud.Faults;
using DataReliability.RdsModel.Fleets;

namespace DataReliability.Dr.Tests.Scans;

/// <summary>Scans of a real API with real clients: LocalCloud's.</summary>
public sealed class LocalCloudScanTests
{
    [Fact]
    public async Task All_that_controls_read_is_served_and_nothing_stays_unknown()
    {
        await using var cloud = await ScannedCloud.StartAsync(100);

        var result = await cloud.ScanAsync();

        var overall = result.Summary.Scores.Overall;
        Assert.Equal(0, overall.Unknown);
        Assert.True(overall is { Passed: > 1000, Failed: > 100 }, $"{overall}");
        var task = Assert.Single(result.Summary.Tasks);
        Assert.Equal((ScanTaskStatus.Done, 0), (task.Status, task.Gaps.Count));
    }

    [Fact]
    public async Task A_scan_takes_a_call_for_each_manual_snapshot_three_for_each_table_and_few_besides()
    {
        await using var cloud = await ScannedCloud.StartAsync(100);
        var plan = new FleetPlan(100);

        await cloud.ScanAsync();

        var calls = await cloud.CallsAsync();
        var ofRds = calls.Where(call => call.Key.StartsWith("rds:", StringComparison.Ordinal)).Sum(call => call.Value);
        Assert.InRange(ofRds, plan.ManualSnapshots + plan.ManualClusterSnapshots, plan.ManualSnapshots + plan.ManualClusterSnapshots + 70);
        Assert.Equal(plan.Tables * 3, calls["dynamodb:DescribeTable"] + calls["dynamodb:DescribeContinuousBackups"] + calls["dynamodb:GetResourcePolicy"]);
    }

    [Theory]
    [InlineData("rds", "DescribeDBSnapshotAttributes", "RDS.1")]
    [InlineData("rds", "DescribeDBInstances", "RDS.2")]
    [InlineData("ec2", "DescribeRouteTables", "RDS.46")]
    [InlineData("backup", "ListProtectedResources", "RDS.26")]
    [InlineData("dynamodb", "GetResourcePolicy", "DR.11")]
    [InlineData("dynamodb", "DescribeContinuousBackups", "DynamoDB.2")]
    [InlineData("kms", "DescribeKey", "DR.10")]
    [InlineData("tagging", "GetResources", "DynamoDB.5")]
    [InlineData("dax", "DescribeClusters", "DynamoDB.3", 500)]
    public async Task What_is_denied_is_unknown_where_it_was_seen_before(string service, string action, string control, int fleet = 60)
    {
        await using var cloud = await ScannedCloud.StartAsync(fleet);
        var before = (await cloud.ScanAsync([control])).Summary.Scores.Overall;
        await cloud.InjectAsync(new Fault("deny") { Service = service, Action = action });

        var after = (await cloud.ScanAsync([control])).Summary.Scores.Overall;

        Assert.Equal(0, before.Unknown);
        Assert.True(after.Unknown > 0);
        Assert.True(after.Passed <= before.Passed, $"{after.Passed} passed what cannot be seen, {before.Passed} before");
    }

    [Fact]
    public async Task Throttling_slows_a_scan_and_changes_nothing_of_it()
    {
        await using var cloud = await ScannedCloud.StartAsync(20);
        var before = (await cloud.ScanAsync()).Summary.Scores.Overall;
        await cloud.InjectAsync(new Fault("throttle") { Probability = 0.3, Seed = 7, Times = 12 });

        Assert.Equal(before, (await cloud.ScanAsync()).Summary.Scores.Overall);
    }

    [Fact]
    public async Task Accounts_and_regions_are_scanned_side_by_side_and_what_cannot_be_reached_is_told()
    {
        await using var cloud = await ScannedCloud.StartAsync(20);
        await cloud.AddFleetAsync(10, "444455556666", "eu-central-1");
        await cloud.DeclareAsync("444455556666", """{"roles":[{"name":"Audit","externalId":"x-1","trusts":["111122223333"]}],"closedRegions":["ap-east-1"]}""");
        var audit = cloud.Role("arn:aws:iam::444455556666:role/Audit", "x-1");
        var refused = cloud.Role("arn:aws:iam::444455556666:role/Audit", "x-2");

        var result = await cloud.ScanAsync(places:
        [
            (cloud.Access(), ScannedCloud.Region), (audit, "eu-central-1"), (audit, "ap-east-1"), (refused, "eu-central-1"),
        ]);

        Assert.Equal(
            [
                "111122223333/eu-west-1 Done", "444455556666/eu-central-1 Done", "444455556666/ap-east-1 Missing", "444455556666/eu-central-1 Missing",
            ],
            result.Summary.Tasks.Select(task => $"{task.Place} {task.Status}"));
        Assert.Contains("security token", result.Summary.Tasks[2].MissingReason, StringComparison.Ordinal);
        Assert.Contains("not authorized to perform: sts:AssumeRole", result.Summary.Tasks[3].MissingReason, StringComparison.Ordinal);
        Assert.Equal(["111122223333", "444455556666"], result.Summary.Scores.ByAccount.Keys);
        Assert.Equal(0, result.Summary.Scores.Overall.Unknown);
    }

    [Theory]
    [InlineData("RDS.1")]
    [InlineData("RDS.43")]
    [InlineData("DynamoDB.2")]
    public async Task A_narrow_scan_still_knows_owners_and_teams(string control)
    {
        await using var cloud = await ScannedCloud.StartAsync(100);

        var result = await cloud.ScanAsync([control]);

        Assert.Contains(result.Summary.Scores.ByTeam.Keys, team => team.Length > 0);
    }

    [Fact]
    public async Task The_same_is_written_again_of_what_has_not_changed_but_for_the_time()
    {
        await using var cloud = await ScannedCloud.StartAsync(30);
        var directory = Directory.CreateTempSubdirectory("scan-report-").FullName;
        try
        {
            await cloud.ScanAsync(["RDS.1"], directory: directory);
            var first = await InventoryAsync(directory);
            await cloud.ScanAsync(["RDS.1"], directory: directory);
            Assert.Equal(first, await InventoryAsync(directory));
            await cloud.InjectAsync(new Fault("deny") { Service = "rds", Action = "DescribeDBSnapshotAttributes" });
            await cloud.ScanAsync(["RDS.1"], directory: directory);
            Assert.NotEqual(first, await InventoryAsync(directory));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task A_failure_with_a_waiver_is_shown_and_does_not_count()
    {
        await using var cloud = await ScannedCloud.StartAsync(100);
        var now = TimeProvider.System.GetUtcNow();
        var waiver = new Waiver
        {
            Id = "old-ports",
            Owner = "network",
            Reason = "behind a firewall",
            Approver = "security",
            Scope = new WaiverScope { Controls = ["RDS.23"] },
            Created = now.AddDays(-1),
            Expires = now.AddDays(100),
        };
        var before = await cloud.ScanAsync(["RDS.23"]);

        var after = await cloud.ScanAsync(["RDS.23"], waivers: [waiver]);

        Assert.Equal((0, before.Summary.Scores.Overall.Failed), (after.Summary.Scores.Overall.Failed, after.Summary.Scores.Overall.Waived));
        Assert.Empty(after.Worst);
        Assert.Equal((WaiverState.Active, before.Summary.Scores.Overall.Failed), Assert.Single(after.Summary.Waivers) is var status ? (status.State, status.Failures) : default);
    }

    private static async Task<string> InventoryAsync(string directory) =>
        JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(directory, "manifest.json"), TestContext.Current.CancellationToken))!["inventorySha256"]!.ToString();
}

using System.Net;
using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Inventory.Tests;

public sealed class ThrottlingTests : IDisposable
{
    private readonly ReaderBench _bench = new();

    public void Dispose() => _bench.Dispose();

    private static InventoryScope Only(string type) => new() { Types = new HashSet<string> { type }, Calls = new HashSet<string>() };

    [Theory]
    [InlineData("Throttling")]
    [InlineData("ThrottlingException")]
    [InlineData("RequestLimitExceeded")]
    public async Task A_throttled_call_is_sent_again_at_half_the_pace(string code)
    {
        var failures = 1;
        _bench.Aws.Fail("rds:DescribeDBInstances", code, _ => failures-- > 0);

        var pages = await _bench.ReadAsync(Only(ResourceTypes.DBInstance));

        Assert.Equal(2, pages.Single().Resources.Count);
        Assert.Equal(2, _bench.Aws.Calls.Count);
        Assert.InRange(_bench.Budget.Pace.PerSecond, 20, 20.5);
    }

    [Fact]
    public async Task A_call_that_stays_throttled_is_given_up_and_named()
    {
        _bench.Aws.Fail("rds:DescribeDBInstances", "Throttling");

        var gap = (await _bench.ReadAsync(Only(ResourceTypes.DBInstance))).Single().Gap!;

        Assert.Equal(8, _bench.Aws.Calls.Count);
        Assert.Contains("throttled out after 8 attempts: Throttling: because", gap.Unread[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_breaks_is_asked_four_times()
    {
        _bench.Aws.Fail("rds:DescribeDBInstances", "InternalFailure", status: HttpStatusCode.InternalServerError);

        var gap = (await _bench.ReadAsync(Only(ResourceTypes.DBInstance))).Single().Gap!;

        Assert.Equal(4, _bench.Aws.Calls.Count);
        Assert.Contains("InternalFailure: because (4 attempts)", gap.Unread[0].Reason, StringComparison.Ordinal);
        Assert.Null(_bench.Budget.Pace.SlowedAt);
    }

    [Fact]
    public async Task A_refusal_is_not_tried_again()
    {
        _bench.Aws.Deny("rds:DescribeDBInstances");
        await _bench.ReadAsync(Only(ResourceTypes.DBInstance));
        Assert.Single(_bench.Aws.Calls);
    }

    [Fact]
    public async Task Random_throttling_changes_nothing_of_what_is_read()
    {
        (_bench.Fleet.Instances, _bench.Fleet.Snapshots, _bench.Fleet.ManualSnapshots) = (300, 200, 100);
        var calm = await _bench.ReadAsync();
        var random = new Random(20261123);
        foreach (var call in _bench.Aws.Answered.ToList())
            _bench.Aws.Fail(call, "ThrottlingException", _ => random.Next(5) == 0);

        var throttled = await _bench.ReadAsync();

        Assert.Equal(calm.SelectMany(p => p.Resources).Select(r => r.Arn), throttled.SelectMany(p => p.Resources).Select(r => r.Arn));
        Assert.DoesNotContain(throttled, p => p.Gap is not null);
        Assert.InRange(_bench.Budget.Pace.PerSecond, 0.5, 40);
    }

    [Fact]
    public async Task A_fleet_is_read_no_faster_than_the_pace()
    {
        (_bench.Fleet.Snapshots, _bench.Fleet.ManualSnapshots) = (200, 200);

        await _bench.ReadAsync();

        // 20 at once, the rest at 40 a second and rising.
        Assert.InRange(_bench.Time.Waited, TimeSpan.FromSeconds((_bench.Aws.Calls.Count - 20) / 50.0), TimeSpan.FromSeconds(60));
    }
}

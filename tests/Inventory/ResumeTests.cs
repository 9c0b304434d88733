using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Inventory.Tests;

public sealed class ResumeTests : IDisposable
{
    private readonly ReaderBench _bench = new();

    public ResumeTests() => (_bench.Fleet.Instances, _bench.Fleet.Snapshots, _bench.Fleet.DynamoTables) = (250, 120, 130);

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_reading_that_stops_after_any_page_goes_on_where_it_stood()
    {
        var whole = await _bench.ReadAsync();

        for (var stop = 0; stop < whole.Count - 1; stop++)
        {
            var rest = await _bench.ReadAsync(from: whole[stop].Next);
            Assert.Equal(
                whole.Skip(stop + 1).SelectMany(p => p.Resources).Select(r => r.Arn),
                rest.SelectMany(p => p.Resources).Select(r => r.Arn));
        }

        Assert.Null(whole[^1].Next);
        Assert.All(whole.SkipLast(1), page => Assert.NotNull(page.Next));
    }

    [Fact]
    public async Task A_position_names_the_list_the_marker_and_the_page()
    {
        var pages = await _bench.ReadAsync();

        Assert.Contains(pages, p => p.Next == new InventoryPosition(ResourceTypes.DBInstance, "100", 2));
        Assert.Contains(pages, p => p.Next == new InventoryPosition(ResourceTypes.DynamoDBTable, "table-99", 2));
        Assert.Contains(pages, p => p.Next == new InventoryPosition(ResourceTypes.DBCluster));
    }

    [Fact]
    public async Task A_page_that_is_missing_after_going_on_has_its_own_number()
    {
        _bench.Aws.Deny("rds:DescribeDBInstances");

        var pages = await _bench.ReadAsync(from: new InventoryPosition(ResourceTypes.DBInstance, "200", 3));

        Assert.StartsWith("page 3 and what follows it", pages[0].Gap!.Unread[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_in_no_list_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => _bench.ReadAsync(from: new InventoryPosition("AWS::S3::Bucket")));

    [Fact]
    public async Task A_reader_that_is_stopped_sends_nothing_more()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var page in _bench.Reader().ReadAsync(null, stop.Token))
            {
                if (page.Next?.Marker is not null)
                    await stop.CancelAsync();
            }
        });

        Assert.Equal(1, _bench.Aws.Count("rds:DescribeDBInstances"));
        Assert.Equal(0, _bench.Aws.Count("dax:DescribeClusters"));
    }
}

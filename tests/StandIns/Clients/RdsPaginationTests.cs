using Amazon.RDS;
using Amazon.RDS.Model;

namespace DataReliability.StandIns.Clients.Tests;

public sealed class RdsPaginationTests : IDisposable
{
    private readonly FakeAws _aws = new();
    private readonly AmazonRDSClient _rds;

    public RdsPaginationTests() => _rds = new AmazonRDSClient("key", "secret", _aws.Configure(new AmazonRDSConfig()));

    public void Dispose() => _rds.Dispose();

    private static string Page(string marker, params string[] ids) =>
        $"<DescribeDBInstancesResponse><DescribeDBInstancesResult>{marker}<DBInstances>"
        + string.Concat(ids.Select(i => $"<DBInstance><DBInstanceIdentifier>{i}</DBInstanceIdentifier></DBInstance>"))
        + "</DBInstances></DescribeDBInstancesResult></DescribeDBInstancesResponse>";

    [Fact]
    public async Task Items_of_all_pages_follow_each_other_even_over_an_empty_page()
    {
        _aws.Answers(Page("<Marker>m1</Marker>", "a", "b")).Answers(Page("<Marker>m2</Marker>")).Answers(Page("", "c"));

        var ids = new List<string>();
        await foreach (var instance in _rds.Paginators.DescribeDBInstances(new DescribeDBInstancesRequest { MaxRecords = 20 }).DBInstances)
            ids.Add(instance.DBInstanceIdentifier);

        Assert.Equal(["a", "b", "c"], ids);
        Assert.Equal([null, "m1", "m2"], _aws.Requests.Select(r => r.Form.GetValueOrDefault("Marker")));
        Assert.All(_aws.Requests, r => Assert.Equal("20", r.Form["MaxRecords"]));
    }

    [Fact]
    public async Task Pages_begin_at_the_requests_own_marker_and_end_at_an_empty_one()
    {
        _aws.Answers(Page("<Marker/>", "z"));

        var pages = 0;
        await foreach (var _ in _rds.Paginators.DescribeDBInstances(new DescribeDBInstancesRequest { Marker = "m9" }).Responses)
            pages++;

        Assert.Equal(1, pages);
        Assert.Equal("m9", _aws.Request.Form["Marker"]);
    }

    [Fact]
    public async Task A_page_is_fetched_only_when_it_is_asked_for()
    {
        _aws.Answers(Page("<Marker>m1</Marker>", "a", "b"));

        await foreach (var instance in _rds.Paginators.DescribeDBInstances(new DescribeDBInstancesRequest()).DBInstances)
        {
            if (instance.DBInstanceIdentifier == "b")
                break;
        }

        Assert.Single(_aws.Requests);
    }

    [Fact]
    public async Task A_paginator_is_read_once()
    {
        _aws.Answers(Page("", "a"));
        var paginator = _rds.Paginators.DescribeDBInstances(new DescribeDBInstancesRequest());
        await foreach (var _ in paginator.Responses)
        {
        }

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await foreach (var _ in paginator.Responses)
            {
            }
        });
    }
}

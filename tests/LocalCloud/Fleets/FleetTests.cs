using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Tests.Engines;

namespace DataReliability.LocalCloud.Tests.Fleets;

public class FleetTests
{
    private const string News = "  News: { Type: AWS::SNS::Topic }\n";

    [Fact]
    public async Task A_fleet_is_put_where_it_is_asked_for_with_all_that_stands_around_it()
    {
        await SharedEngines.GetAsync(TestContext.Current.CancellationToken);
        await using var cloud = await TestCloud.StartAsync(News);
        var (status, body) = await cloud.PostLocalAsync("fleet", """{"size":500,"seed":3,"account":"444455556666","region":"eu-west-1"}""");
        Assert.Equal(201, status);
        var fleet = JsonNode.Parse(body)!;
        Assert.Equal((601, 50, 10), ((int)fleet["instances"]!, (int)fleet["clusters"]!, (int)fleet["tables"]!));
        Assert.Equal(body, (await cloud.LocalAsync("fleet"))["fleets"]![0]!.ToJsonString(new() { WriteIndented = true }));

        Assert.Equal(10, (await AskAsync(cloud, "dynamodb", "DynamoDB_20120810.ListTables", []))["TableNames"]!.AsArray().Count);
        Assert.Single((await AskAsync(cloud, "dax", "AmazonDAXV3.DescribeClusters", []))["Clusters"]!.AsArray());
        Assert.NotEmpty((await AskAsync(
            cloud, "application-autoscaling", "AnyScaleFrontendService.DescribeScalableTargets", new JsonObject { ["ServiceNamespace"] = "dynamodb" }))["ScalableTargets"]!.AsArray());
        Assert.Contains("igw-", (await cloud.QueryAsAsync("444455556666", "ec2", ("Action", "DescribeRouteTables"))).Body, StringComparison.Ordinal);
        Assert.Contains("DBInstanceIdentifier", (await cloud.QueryAsAsync("444455556666", "rds", ("Action", "DescribeDBInstances"))).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("DBInstanceIdentifier", (await cloud.QueryAsync("rds", ("Action", "DescribeDBInstances"))).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"size":0}""", "1 to 100000")]
    [InlineData("""{"colour":"red"}""", "colour")]
    [InlineData("null", "the body is null")]
    public async Task What_is_no_fleet_is_refused_with_the_reason(string json, string reason)
    {
        await SharedEngines.GetAsync(TestContext.Current.CancellationToken);
        await using var cloud = await TestCloud.StartAsync(News);
        var (status, body) = await cloud.PostLocalAsync("fleet", json);
        Assert.Equal(400, status);
        Assert.Contains(reason, body, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> AskAsync(TestCloud cloud, string service, string target, JsonObject input) =>
        (await cloud.JsonAsAsync("444455556666", service, target, input)).Body;
}

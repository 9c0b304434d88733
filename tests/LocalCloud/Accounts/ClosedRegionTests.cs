using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.Accounts;

public class ClosedRegionTests
{
    [Fact]
    public async Task An_account_that_has_not_opted_in_to_a_region_is_refused_there_in_each_service_s_words()
    {
        await using var cloud = await TestCloud.StartAsync("  News: { Type: AWS::SNS::Topic }\n");
        using var declared = await cloud.Http.PutAsJsonAsync(
            new Uri(cloud.Endpoint, "/_local/accounts/444455556666"), new { closedRegions = new[] { "eu-west-1" } }, TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)declared.StatusCode);

        var sts = await cloud.QueryAsAsync("444455556666", "sts", ("Action", "GetCallerIdentity"));
        Assert.Equal(403, sts.Status);
        Assert.Contains("<Code>InvalidClientTokenId</Code>", sts.Body, StringComparison.Ordinal);
        Assert.Contains("<Code>AuthFailure</Code>", (await cloud.QueryAsAsync("444455556666", "ec2", ("Action", "DescribeRouteTables"))).Body, StringComparison.Ordinal);
        var dax = await cloud.JsonAsAsync("444455556666", "dax", "AmazonDAXV3.DescribeClusters", new JsonObject());
        Assert.Equal("UnrecognizedClientException", dax.Body["__type"]!.ToString());

        Assert.Equal(200, (await cloud.QueryAsync("sts", ("Action", "GetCallerIdentity"))).Status);
    }
}

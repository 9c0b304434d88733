using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.Dax;

public class DaxTests
{
    [Fact]
    public async Task A_cluster_is_made_described_and_deleted()
    {
        await using var cloud = await TestCloud.StartAsync("  News: { Type: AWS::SNS::Topic }\n");
        Assert.Empty((await CallAsync(cloud, "DescribeClusters", [])).Body["Clusters"]!.AsArray());
        var input = new JsonObject
        {
            ["ClusterName"] = "Fast",
            ["NodeType"] = "dax.r5.large",
            ["ReplicationFactor"] = 2,
            ["IamRoleArn"] = "arn:aws:iam::111122223333:role/dax",
            ["SSESpecification"] = new JsonObject { ["Enabled"] = true },
            ["ClusterEndpointEncryptionType"] = "TLS",
        };
        await CallAsync(cloud, "CreateCluster", input.DeepClone().AsObject());
        Assert.Equal("ClusterAlreadyExistsFault", (await CallAsync(cloud, "CreateCluster", input)).Body["__type"]!.ToString());

        var cluster = Assert.Single((await CallAsync(cloud, "DescribeClusters", [])).Body["Clusters"]!.AsArray())!;
        Assert.Equal("arn:aws:dax:eu-west-1:111122223333:cache/fast", cluster["ClusterArn"]!.ToString());
        Assert.Equal(("ENABLED", "TLS"), (cluster["SSEDescription"]!["Status"]!.ToString(), cluster["ClusterEndpointEncryptionType"]!.ToString()));
        Assert.Equal(["eu-west-1a", "eu-west-1b"], cluster["Nodes"]!.AsArray().Select(node => node!["AvailabilityZone"]!.ToString()));

        await CallAsync(cloud, "DeleteCluster", new JsonObject { ["ClusterName"] = "fast" });
        Assert.Equal("ClusterNotFoundFault", (await CallAsync(cloud, "DescribeClusters", new JsonObject { ["ClusterNames"] = new JsonArray("fast") })).Body["__type"]!.ToString());
    }

    private static Task<(int Status, JsonNode Body)> CallAsync(TestCloud cloud, string action, JsonObject input) => cloud.JsonAsync("dax", $"AmazonDAXV3.{action}", input);
}

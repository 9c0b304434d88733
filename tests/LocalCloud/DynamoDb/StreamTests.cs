using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Tests.DynamoDb;

public class StreamTests
{
    private static readonly string Template =
        """
          Dead: { Type: AWS::SQS::Queue }
          Table:
            Type: AWS::DynamoDB::Table
            Properties:
              TableName: state
              BillingMode: PAY_PER_REQUEST
              StreamSpecification: { StreamViewType: NEW_IMAGE }
              TimeToLiveSpecification: { AttributeName: ExpiresAt, Enabled: true }
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }
              KeySchema: [{ AttributeName: PK, KeyType: HASH }]
              AttributeDefinitions: [{ AttributeName: PK, AttributeType: S }]

        """ + TestCloud.Function("Publisher", "Handlers::Keys",
        """
              Events:
                Outbox:
                  Type: DynamoDB
                  Properties:
                    Stream: !GetAtt Table.StreamArn
                    StartingPosition: TRIM_HORIZON
                    BatchSize: 10
                    MaximumRetryAttempts: 2
                    BisectBatchOnFunctionError: true
                    FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"Entity":{"S":["outbox"]}}}}' }] }
                    DestinationConfig: { OnFailure: { Type: SQS, Destination: !GetAtt Dead.Arn } }

        """);

    private static async Task<TestCloud> StartAsync(double speed = 60)
    {
        try
        {
            return await TestCloud.StartAsync(Template, speed);
        }
        catch (EngineUnavailableException e)
        {
            Assert.Skip(e.Message);
            throw;
        }
    }

    private static JsonObject Item(string key, string entity) => new()
    {
        ["PutRequest"] = new JsonObject { ["Item"] = new JsonObject { ["PK"] = new JsonObject { ["S"] = key }, ["Entity"] = new JsonObject { ["S"] = entity } } },
    };

    private static Task<(int Status, JsonNode Body)> WriteAsync(TestCloud cloud, params JsonObject[] items) => cloud.JsonAsync(
        "dynamodb", "DynamoDB_20120810.BatchWriteItem", new JsonObject { ["RequestItems"] = new JsonObject { ["state"] = new JsonArray([.. items]) } });

    [Fact]
    public async Task Records_that_the_filter_admits_reach_the_function_in_order()
    {
        await using var cloud = await StartAsync();
        Assert.Equal(200, (await WriteAsync(cloud, Item("a", "outbox"))).Status);
        Assert.Equal(200, (await WriteAsync(cloud, Item("b", "workflow"))).Status);
        Assert.Equal(200, (await WriteAsync(cloud, Item("c", "outbox"))).Status);
        var log = await cloud.LogAsync("Publisher", "c]");
        Assert.DoesNotContain("b", string.Concat(log.Split('\n').Where(l => l.StartsWith("took", StringComparison.Ordinal)).Select(l => l[4..])), StringComparison.Ordinal);
        Assert.True(log.IndexOf("[a", StringComparison.Ordinal) < log.IndexOf("c]", StringComparison.Ordinal), log);
    }

    [Fact]
    public async Task A_poisoned_record_is_cut_out_of_its_batch_and_told_to_the_queue()
    {
        await using var cloud = await StartAsync();
        await WriteAsync(cloud, Item("a", "outbox"), Item("poison", "outbox"), Item("b", "outbox"), Item("c", "outbox"));
        var dead = (await TestCloud.UntilAsync(() => cloud.LocalAsync("queues"), q => q["Dead"]!.AsArray().Count > 0))["Dead"]!.AsArray();
        var batch = JsonNode.Parse(Assert.Single(dead)!["body"]!.ToString())!;
        Assert.Equal(1, (int)batch["DDBStreamBatchInfo"]!["batchSize"]!);
        Assert.Equal(3, (int)batch["requestContext"]!["approximateInvokeCount"]!);
        foreach (var key in (string[])["a", "b", "c"]) await TestCloud.UntilAsync(() => cloud.LogAsync("Publisher", "took"), l => Took(l).Contains(key));
        Assert.Equal(["a", "b", "c"], Took(await cloud.LogAsync("Publisher", "took")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_killed_function_gets_the_same_records_again()
    {
        await using var cloud = await StartAsync();
        await WriteAsync(cloud, Item("a", "outbox"));
        await cloud.LogAsync("Publisher", "took [a]");
        Assert.Equal(201, (await cloud.PostLocalAsync("faults", """{"kind":"kill-function","target":"Publisher"}""")).Status);
        await WriteAsync(cloud, Item("d", "outbox"));
        Assert.Contains("took [d]", await cloud.LogAsync("Publisher", "took [d]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_engine_lacks_is_answered_and_its_errors_pass_through()
    {
        await using var cloud = await StartAsync();
        var backups = await cloud.JsonAsync("dynamodb", "DynamoDB_20120810.DescribeContinuousBackups", new JsonObject { ["TableName"] = "state" });
        Assert.Equal("ENABLED", backups.Body["ContinuousBackupsDescription"]!["PointInTimeRecoveryDescription"]!["PointInTimeRecoveryStatus"]!.ToString());
        var expiry = await cloud.JsonAsync("dynamodb", "DynamoDB_20120810.DescribeTimeToLive", new JsonObject { ["TableName"] = "state" });
        Assert.Equal("ENABLED", expiry.Body["TimeToLiveDescription"]!["TimeToLiveStatus"]!.ToString());
        var missing = await cloud.JsonAsync("dynamodb", "DynamoDB_20120810.DescribeTable", new JsonObject { ["TableName"] = "nowhere" });
        Assert.Equal(400, missing.Status);
        await cloud.PostLocalAsync("faults", """{"kind":"throttle","service":"dynamodb"}""");
        var throttled = await cloud.JsonAsync("dynamodb", "DynamoDB_20120810.DescribeTable", new JsonObject { ["TableName"] = "state" });
        Assert.EndsWith("#ProvisionedThroughputExceededException", throttled.Body["__type"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(["ResourceNotFoundException", "ProvisionedThroughputExceededException"],
            (await cloud.LocalAsync("calls?service=dynamodb&action=DescribeTable"))["calls"]!.AsArray().Select(c => c!["errorCode"]!.ToString()));
    }

    private static List<string> Took(string log) => [.. log.Split('\n').Where(l => l.StartsWith("took [", StringComparison.Ordinal))
        .SelectMany(l => l["took [".Length..].TrimEnd(']').Split(' '))];
}

using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Tests.DynamoDb;

/// <summary>What a function gets of a stream whose records are lost, doubled or late.</summary>
public class StreamFaultTests
{
    private static readonly string Template =
        """
          Table:
            Type: AWS::DynamoDB::Table
            Properties:
              TableName: state
              BillingMode: PAY_PER_REQUEST
              StreamSpecification: { StreamViewType: NEW_IMAGE }
              KeySchema: [{ AttributeName: PK, KeyType: HASH }]
              AttributeDefinitions: [{ AttributeName: PK, AttributeType: S }]

        """ + TestCloud.Function("Publisher", "Handlers::Keys",
        "      Events: { Outbox: { Type: DynamoDB, Properties: { Stream: !GetAtt Table.StreamArn, StartingPosition: TRIM_HORIZON, BatchSize: 10 } } }\n");

    private static async Task<TestCloud> StartAsync()
    {
        try
        {
            return await TestCloud.StartAsync(Template, configure: options => options with { ManualClock = true });
        }
        catch (EngineUnavailableException e)
        {
            Assert.Skip(e.Message);
            throw;
        }
    }

    private static async Task PutAsync(TestCloud cloud, string key)
    {
        Assert.Equal(200, (await cloud.JsonAsync("dynamodb", "DynamoDB_20120810.PutItem",
            new JsonObject { ["TableName"] = "state", ["Item"] = new JsonObject { ["PK"] = new JsonObject { ["S"] = key } } })).Status);
        await AdvanceAsync(cloud, "PT1S");
    }

    private static async Task AdvanceAsync(TestCloud cloud, string by)
    {
        var (status, body) = await cloud.PostLocalAsync("clock", $$"""{"advance":"{{by}}"}""");
        Assert.True(status == 200, body);
    }

    private static async Task<List<string>> TookAsync(TestCloud cloud, string last) => [.. (await cloud.LogAsync("Publisher", last)).Split('\n')
        .Where(l => l.StartsWith("took [", StringComparison.Ordinal)).SelectMany(l => l["took [".Length..].TrimEnd(']').Split(' '))];

    private static Task<(int Status, string Body)> FaultAsync(TestCloud cloud, string kind, string more = "") => cloud.PostLocalAsync(
        "faults", $$"""{"kind":"{{kind}}","service":"dynamodb","resource":"state","times":1{{more}}}""");

    [Fact]
    public async Task A_lost_record_never_comes_and_those_after_it_do()
    {
        await using var cloud = await StartAsync();
        await FaultAsync(cloud, "lose-events");
        await PutAsync(cloud, "a");
        await PutAsync(cloud, "b");
        await AdvanceAsync(cloud, "PT1H");
        Assert.Equal(["b"], await TookAsync(cloud, "b]"));
    }

    [Fact]
    public async Task A_doubled_record_comes_twice()
    {
        await using var cloud = await StartAsync();
        await FaultAsync(cloud, "duplicate-events");
        await PutAsync(cloud, "a");
        await PutAsync(cloud, "b");
        Assert.Equal(["a", "a", "b"], await TookAsync(cloud, "b]"));
    }

    [Theory]
    [InlineData("reorder-events", "", 60)]
    [InlineData("delay-events", ",\"seconds\":300", 300)]
    public async Task A_late_record_is_overtaken_and_comes_when_its_time_has_come(string kind, string more, int seconds)
    {
        await using var cloud = await StartAsync();
        await FaultAsync(cloud, kind, more);
        await PutAsync(cloud, "a");
        await PutAsync(cloud, "b");
        Assert.Equal(["b"], await TookAsync(cloud, "b]"));
        await AdvanceAsync(cloud, $"PT{seconds}S");
        Assert.Equal(["b", "a"], await TookAsync(cloud, "a]"));
    }
}

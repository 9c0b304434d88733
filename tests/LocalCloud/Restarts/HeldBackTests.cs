using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.Restarts;

/// <summary>What waits by itself when LocalCloud is killed: it is done by the next one, when its time has come.</summary>
public class HeldBackTests
{
    private static readonly string Template =
        """
          News: { Type: AWS::SNS::Topic, Properties: { TopicName: news } }
          Inbox: { Type: AWS::SQS::Queue }
          Copy: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt Inbox.Arn, RawMessageDelivery: true } }
          Rule: { Type: AWS::Events::Rule, Properties: { EventPattern: { source: [app] }, Targets: [{ Id: inbox, Arn: !GetAtt Inbox.Arn, InputPath: $.detail-type }] } }
          Table:
            Type: AWS::DynamoDB::Table
            Properties:
              TableName: state
              BillingMode: PAY_PER_REQUEST
              StreamSpecification: { StreamViewType: NEW_IMAGE }
              KeySchema: [{ AttributeName: PK, KeyType: HASH }]
              AttributeDefinitions: [{ AttributeName: PK, AttributeType: S }]

        """ + TestCloud.Function("Publisher", "Handlers::Keys",
        "      Events: { Outbox: { Type: DynamoDB, Properties: { Stream: !GetAtt Table.StreamArn, StartingPosition: TRIM_HORIZON } } }\n");

    private static async Task<string[]> InboxAsync(TestCloud cloud) =>
        [.. (await cloud.LocalAsync("queues"))["Inbox"]!.AsArray().Select(m => m!["body"]!.ToString())];

    private static async Task AdvanceAsync(TestCloud cloud, string by)
    {
        var (status, body) = await cloud.PostLocalAsync("clock", $$"""{"advance":"{{by}}"}""");
        Assert.True(status == 200, body);
    }

    private static Task<(int Status, string Body)> PublishAsync(TestCloud cloud, string message) =>
        cloud.QueryAsync("sns", ("Action", "Publish"), ("TopicArn", "arn:aws:sns:eu-west-1:111122223333:news"), ("Message", message));

    private static async Task<IEnumerable<string>> TookAsync(CloudDirectory directory)
    {
        var log = Path.Combine(directory.RunDirectory, "logs", "Publisher.log");
        return File.Exists(log) ? (await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken)).Where(l => l.StartsWith("took", StringComparison.Ordinal)) : [];
    }

    [Fact]
    public async Task Events_deliveries_retries_and_stream_records_outlive_localcloud()
    {
        await using var directory = await CloudDirectory.CreateAsync(Template);
        await using (var first = await directory.StartAsync())
        {
            await first.PostLocalAsync("faults", """{"kind":"delay-events","service":"sns","times":1,"seconds":60}""");
            await PublishAsync(first, "held back");
            await first.PostLocalAsync("faults", """{"kind":"throttle","service":"sqs","action":"SendMessage","function":"sns","times":3}""");
            await PublishAsync(first, "tried again");
            await first.PostLocalAsync("faults", """{"kind":"delay-events","service":"app","times":1,"seconds":90}""");
            await first.PostLocalAsync("events", """{"source":"app","detail-type":"late event","detail":{}}""");
            await first.PostLocalAsync("faults", """{"kind":"delay-events","service":"dynamodb","times":1,"seconds":120}""");
            Assert.Equal(200, (await first.JsonAsync("dynamodb", "DynamoDB_20120810.PutItem",
                new JsonObject { ["TableName"] = "state", ["Item"] = new JsonObject { ["PK"] = new JsonObject { ["S"] = "k" } } })).Status);
            await AdvanceAsync(first, "PT5S");
            Assert.Empty(await InboxAsync(first));
            await directory.KillAsync();
        }

        await using var second = await directory.StartAsync();
        Assert.Empty(await InboxAsync(second));
        await AdvanceAsync(second, "PT10S");
        Assert.Equal(["tried again"], await InboxAsync(second));
        await AdvanceAsync(second, "PT50S");
        Assert.Equal(["tried again", "held back"], await InboxAsync(second));
        await AdvanceAsync(second, "PT30S");
        Assert.Equal(["tried again", "held back", "late event"], (await InboxAsync(second)).Select(m => m.Trim('"')));
        Assert.Empty(await TookAsync(directory));
        await AdvanceAsync(second, "PT1M");
        await AdvanceAsync(second, "PT10M");
        await second.LogAsync("Publisher", "took [k]");
        Assert.Equal(["took [k]"], await TookAsync(directory));
        Assert.Equal(3, (await InboxAsync(second)).Length);
    }
}

using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.Messaging;

public class SnsTests
{
    private const string Topic = "arn:aws:sns:eu-west-1:111122223333:news";

    private static readonly string Template =
        """
          News: { Type: AWS::SNS::Topic, Properties: { TopicName: news } }
          Dead: { Type: AWS::SQS::Queue }
          Mail: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref News, Protocol: email, Endpoint: on-call@example.com } }
          Copy: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt Dead.Arn, RawMessageDelivery: true, FilterPolicyScope: MessageBody, FilterPolicy: { grade: [{ numeric: [">", 2] }] } } }

        """ + TestCloud.Function("Reader", "Handlers::Nothing", "      Events: { Asked: { Type: SNS, Properties: { Topic: !Ref News, FilterPolicy: { type: [checks-requested] } } } }\n");

    private static (string, string)[] Publish(string message, string? type = null) =>
    [
        ("Action", "Publish"), ("TopicArn", Topic), ("Message", message),
        .. type is null ? Array.Empty<(string, string)>() :
        [
            ("MessageAttributes.entry.1.Name", "type"), ("MessageAttributes.entry.1.Value.DataType", "String"), ("MessageAttributes.entry.1.Value.StringValue", type),
        ],
    ];

    [Fact]
    public async Task Each_subscriber_gets_what_its_filter_admits_and_everything_is_kept()
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        Assert.Equal(200, (await cloud.QueryAsync("sns", Publish("""{"grade":3}"""))).Status);
        Assert.Equal(200, (await cloud.QueryAsync("sns", Publish("""{"grade":1}""", "checks-requested"))).Status);
        var messages = (await cloud.LocalAsync("messages?topic=news")).AsArray();
        string[] Protocols(int i) => [.. messages[i]!["deliveries"]!.AsArray().Select(d => d!["protocol"]!.ToString()).Order(StringComparer.Ordinal)];
        Assert.Equal(["email", "sqs"], Protocols(0));
        Assert.Equal(["email", "lambda"], Protocols(1));
        Assert.Equal("""{"grade":3}""", Assert.Single((await cloud.LocalAsync("queues"))["Dead"]!.AsArray())!["body"]!.ToString());
        var log = await cloud.LogAsync("Reader", "REPORT");
        var record = JsonNode.Parse(log[log.IndexOf("got {", StringComparison.Ordinal)..].Split('\n')[0][4..])!["Records"]![0]!;
        Assert.Equal("aws:sns", record["EventSource"]!.ToString());
        Assert.Equal("""{"grade":1}""", record["Sns"]!["Message"]!.ToString());
        Assert.Equal("checks-requested", record["Sns"]!["MessageAttributes"]!["type"]!["Value"]!.ToString());
        await cloud.Http.DeleteAsync(new Uri(cloud.Host.Endpoint, "/_local/messages"));
        Assert.Empty((await cloud.LocalAsync("messages")).AsArray());
    }

    [Fact]
    public async Task A_batch_reports_entry_by_entry_and_bad_messages_are_refused()
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        var (_, body) = await cloud.QueryAsync("sns", ("Action", "PublishBatch"), ("TopicArn", Topic),
            ("PublishBatchRequestEntries.member.1.Id", "a"), ("PublishBatchRequestEntries.member.1.Message", "m"),
            ("PublishBatchRequestEntries.member.2.Id", "b"), ("PublishBatchRequestEntries.member.2.Message", ""));
        Assert.Contains("<Successful><member><Id>a</Id>", body, StringComparison.Ordinal);
        Assert.Contains("<Failed><member><Id>b</Id><Code>InvalidParameter</Code>", body, StringComparison.Ordinal);
        Assert.Contains("Empty message", (await cloud.QueryAsync("sns", Publish(""))).Body, StringComparison.Ordinal);
        Assert.Contains("EmptyBatchRequest", (await cloud.QueryAsync("sns", ("Action", "PublishBatch"), ("TopicArn", Topic))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscriptions_are_made_listed_and_ended_by_calls()
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        var (_, made) = await cloud.QueryAsync("sns", ("Action", "Subscribe"), ("TopicArn", Topic), ("Protocol", "sms"), ("Endpoint", "+15550100"));
        var arn = made.Split("<SubscriptionArn>")[1].Split('<')[0];
        Assert.Contains(arn, (await cloud.QueryAsync("sns", ("Action", "ListSubscriptionsByTopic"), ("TopicArn", Topic))).Body, StringComparison.Ordinal);
        await cloud.QueryAsync("sns", ("Action", "Unsubscribe"), ("SubscriptionArn", arn));
        Assert.DoesNotContain(arn, (await cloud.QueryAsync("sns", ("Action", "ListSubscriptions"))).Body, StringComparison.Ordinal);
        Assert.Contains("FilterPolicy", (await cloud.QueryAsync("sns", ("Action", "Subscribe"), ("TopicArn", Topic), ("Protocol", "sms"), ("Endpoint", "+1"),
            ("Attributes.entry.1.key", "FilterPolicy"), ("Attributes.entry.1.value", """{"a":"x"}"""))).Body, StringComparison.Ordinal);
    }
}

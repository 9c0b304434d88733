namespace DataReliability.LocalCloud.Tests.Faults;

public class DeliveryFaultTests
{
    private static readonly string Template =
        """
          News: { Type: AWS::SNS::Topic, Properties: { TopicName: news } }
          Other: { Type: AWS::SNS::Topic, Properties: { TopicName: other } }
          Inbox: { Type: AWS::SQS::Queue }
          Copy: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt Inbox.Arn, RawMessageDelivery: true } }
          Mail: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref News, Protocol: email, Endpoint: on-call@example.com } }
          Also: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Other, Protocol: sqs, Endpoint: !GetAtt Inbox.Arn, RawMessageDelivery: true } }

        """;

    private static Task<TestCloud> StartAsync() => TestCloud.StartAsync(Template, configure: options => options with { ManualClock = true });

    private static async Task FaultAsync(TestCloud cloud, string json)
    {
        var (status, body) = await cloud.PostLocalAsync("faults", json);
        Assert.True(status == 201, body);
    }

    private static Task<(int Status, string Body)> PublishAsync(TestCloud cloud, string message, string topic = "news") =>
        cloud.QueryAsync("sns", ("Action", "Publish"), ("TopicArn", $"arn:aws:sns:eu-west-1:111122223333:{topic}"), ("Message", message));

    private static async Task<string[]> InboxAsync(TestCloud cloud) =>
        [.. (await cloud.LocalAsync("queues"))["Inbox"]!.AsArray().Select(m => m!["body"]!.ToString())];

    private static Task<(int Status, string Body)> AdvanceAsync(TestCloud cloud, string by) => cloud.PostLocalAsync("clock", $$"""{"advance":"{{by}}"}""");

    [Fact]
    public async Task Deliveries_of_one_topic_by_one_protocol_are_lost()
    {
        await using var cloud = await StartAsync();
        await FaultAsync(cloud, """{"kind":"lose-events","service":"sns","action":"sqs","resource":"news","times":1}""");
        await PublishAsync(cloud, "other", "other");
        await PublishAsync(cloud, "lost");
        await PublishAsync(cloud, "kept");
        Assert.Equal(["other", "kept"], await InboxAsync(cloud));
        var captured = (await cloud.LocalAsync("messages?topic=news")).AsArray();
        Assert.Equal(["email"], captured[0]!["deliveries"]!.AsArray().Select(d => d!["protocol"]!.ToString()));
        Assert.Equal(["email", "sqs"], captured[1]!["deliveries"]!.AsArray().Select(d => d!["protocol"]!.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Deliveries_are_doubled()
    {
        await using var cloud = await StartAsync();
        await FaultAsync(cloud, """{"kind":"duplicate-events","service":"sns","action":"sqs","times":1}""");
        await PublishAsync(cloud, "twice");
        await PublishAsync(cloud, "once");
        Assert.Equal(["twice", "twice", "once"], await InboxAsync(cloud));
    }

    [Fact]
    public async Task Deliveries_are_overtaken_by_later_ones_and_come_late()
    {
        await using var cloud = await StartAsync();
        await FaultAsync(cloud, """{"kind":"reorder-events","service":"sns","action":"sqs","times":1}""");
        await PublishAsync(cloud, "first");
        await FaultAsync(cloud, """{"kind":"delay-events","service":"sns","action":"sqs","times":1,"seconds":120}""");
        await PublishAsync(cloud, "second");
        await PublishAsync(cloud, "third");
        Assert.Equal(["third"], await InboxAsync(cloud));
        await AdvanceAsync(cloud, "PT59S");
        Assert.Equal(["third"], await InboxAsync(cloud));
        await AdvanceAsync(cloud, "PT1S");
        Assert.Equal(["third", "first"], await InboxAsync(cloud));
        await AdvanceAsync(cloud, "PT1M");
        Assert.Equal(["third", "first", "second"], await InboxAsync(cloud));
    }

    [Fact]
    public async Task Faults_of_events_that_name_no_service_leave_topics_alone()
    {
        await using var cloud = await StartAsync();
        await FaultAsync(cloud, """{"kind":"lose-events"}""");
        await PublishAsync(cloud, "kept");
        Assert.Equal(["kept"], await InboxAsync(cloud));
    }

    [Fact]
    public async Task A_delivery_that_is_throttled_is_tried_again_until_it_is_taken()
    {
        await using var cloud = await StartAsync();
        await FaultAsync(cloud, """{"kind":"throttle","service":"sqs","action":"SendMessage","function":"sns","times":2}""");
        await PublishAsync(cloud, "late");
        Assert.Empty(await InboxAsync(cloud));
        var waiting = (await cloud.LocalAsync("clock"))["next"]!.AsArray().Select(n => n!["what"]!.ToString());
        Assert.Contains(waiting, w => w.StartsWith("try 2 to deliver from sns to arn:aws:sqs", StringComparison.Ordinal));
        await AdvanceAsync(cloud, "PT2S");
        Assert.Empty(await InboxAsync(cloud));
        await AdvanceAsync(cloud, "PT4S");
        Assert.Equal(["late"], await InboxAsync(cloud));
    }
}

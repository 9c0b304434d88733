using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Tests.Messaging;

public class SqsTests
{
    private const string Template = "  Inbox: { Type: AWS::SQS::Queue, Properties: { QueueName: inbox, VisibilityTimeout: 30, RedrivePolicy: { deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 1 } } }\n  Dead: { Type: AWS::SQS::Queue, Properties: { QueueName: dead } }\n";

    private static readonly string Url = "http://localhost/111122223333/inbox";

    private static Task<(int Status, JsonNode Body)> Call(TestCloud cloud, string action, JsonObject input) => cloud.JsonAsync("sqs", "AmazonSQS." + action, input);

    [Fact]
    public async Task A_message_is_held_by_one_consumer_and_goes_to_the_dead_letter_queue_after_too_many()
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        await Call(cloud, "SendMessage", new JsonObject { ["QueueUrl"] = Url, ["MessageBody"] = "hello" });
        var first = (await Call(cloud, "ReceiveMessage", new JsonObject { ["QueueUrl"] = Url, ["AttributeNames"] = new JsonArray("All") })).Body["Messages"]![0]!;
        Assert.Equal(("hello", "5d41402abc4b2a76b9719d911017c592", "1"), (first["Body"]!.ToString(), first["MD5OfBody"]!.ToString(), first["Attributes"]!["ApproximateReceiveCount"]!.ToString()));
        Assert.Null((await Call(cloud, "ReceiveMessage", new JsonObject { ["QueueUrl"] = Url })).Body["Messages"]);
        await Call(cloud, "ChangeMessageVisibility", new JsonObject { ["QueueUrl"] = Url, ["ReceiptHandle"] = first["ReceiptHandle"]!.ToString(), ["VisibilityTimeout"] = 0 });
        Assert.Null((await Call(cloud, "ReceiveMessage", new JsonObject { ["QueueUrl"] = Url })).Body["Messages"]);
        var dead = Assert.Single((await cloud.LocalAsync("queues"))["Dead"]!.AsArray())!;
        Assert.Equal("hello", dead["body"]!.ToString());
        await Call(cloud, "StartMessageMoveTask", new JsonObject { ["SourceArn"] = "arn:aws:sqs:eu-west-1:111122223333:dead" });
        Assert.Single((await cloud.LocalAsync("queues"))["Inbox"]!.AsArray());
    }

    [Fact]
    public async Task The_query_protocol_is_spoken_as_well()
    {
        await using var cloud = await TestCloud.StartAsync(Template);
        var (_, made) = await cloud.QueryAsync("sqs", ("Action", "CreateQueue"), ("QueueName", "mine"), ("Attribute.1.Name", "VisibilityTimeout"), ("Attribute.1.Value", "7"));
        Assert.Contains("/111122223333/mine</QueueUrl>", made, StringComparison.Ordinal);
        var url = made.Split("<QueueUrl>")[1].Split('<')[0];
        var (_, batch) = await cloud.QueryAsync("sqs", ("Action", "SendMessageBatch"), ("QueueUrl", url), ("SendMessageBatchRequestEntry.1.Id", "a"), ("SendMessageBatchRequestEntry.1.MessageBody", "m"),
            ("SendMessageBatchRequestEntry.1.MessageAttribute.1.Name", "k"), ("SendMessageBatchRequestEntry.1.MessageAttribute.1.Value.DataType", "String"), ("SendMessageBatchRequestEntry.1.MessageAttribute.1.Value.StringValue", "v"));
        Assert.Contains("<SendMessageBatchResultEntry>", batch, StringComparison.Ordinal);
        var (_, received) = await cloud.QueryAsync("sqs", ("Action", "ReceiveMessage"), ("QueueUrl", url), ("MessageAttributeName.1", "All"));
        Assert.Contains("<MessageAttribute><Name>k</Name><Value><DataType>String</DataType><StringValue>v</StringValue></Value></MessageAttribute>", received, StringComparison.Ordinal);
        Assert.Contains("<Attribute><Name>VisibilityTimeout</Name><Value>7</Value></Attribute>", (await cloud.QueryAsync("sqs", ("Action", "GetQueueAttributes"), ("QueueUrl", url), ("AttributeName.1", "All"))).Body, StringComparison.Ordinal);
        Assert.Contains("<Code>AWS.SimpleQueueService.NonExistentQueue</Code>", (await cloud.QueryAsync("sqs", ("Action", "PurgeQueue"), ("QueueUrl", "http://x/111122223333/nobody"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_that_is_denied_its_queue_uses_its_dead_letter_queue()
    {
        await using var cloud = await TestCloud.StartAsync(Template
            + "  News: { Type: AWS::SNS::Topic, Properties: { TopicName: news } }\n"
            + "  Copy: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt Inbox.Arn, RawMessageDelivery: true, RedrivePolicy: { deadLetterTargetArn: !GetAtt Dead.Arn } } }\n");
        await cloud.PostLocalAsync("faults", """{"kind":"deny","service":"sqs","action":"SendMessage","target":"sns","times":1}""");
        await cloud.QueryAsync("sns", ("Action", "Publish"), ("TopicArn", "arn:aws:sns:eu-west-1:111122223333:news"), ("Message", "one"));
        await cloud.QueryAsync("sns", ("Action", "Publish"), ("TopicArn", "arn:aws:sns:eu-west-1:111122223333:news"), ("Message", "two"));
        var queues = await cloud.LocalAsync("queues");
        Assert.Equal(("one", "two"), (Assert.Single(queues["Dead"]!.AsArray())!["body"]!.ToString(), Assert.Single(queues["Inbox"]!.AsArray())!["body"]!.ToString()));
    }

    [Fact]
    public async Task A_rule_that_is_denied_its_target_uses_its_dead_letter_queue()
    {
        await using var cloud = await TestCloud.StartAsync(Template
            + "  Rule: { Type: AWS::Events::Rule, Properties: { EventPattern: { source: [app] }, Targets: [{ Id: one, Arn: !GetAtt Inbox.Arn, DeadLetterConfig: { Arn: !GetAtt Dead.Arn }, InputTransformer: { InputPathsMap: { who: $.detail.name }, InputTemplate: '{\"who\":<who>,\"text\":\"it is <who>\"}' } }] } }\n");
        const string Event = """{"source":"app","detail-type":"t","detail":{"name":"x"}}""";
        await cloud.PostLocalAsync("faults", """{"kind":"deny","service":"sqs","target":"events","times":1}""");
        await cloud.PostLocalAsync("events", Event);
        await cloud.PostLocalAsync("events", Event);
        var queues = await cloud.LocalAsync("queues");
        Assert.Equal("""{"who":"x","text":"it is x"}""", Assert.Single(queues["Inbox"]!.AsArray())!["body"]!.ToString());
        Assert.Equal("NO_PERMISSIONS", Assert.Single(queues["Dead"]!.AsArray())!["attributes"]!["ERROR_CODE"]!["value"]!.ToString());
    }
}

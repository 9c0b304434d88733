using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Tests.Messaging;

public class QueueMappingTests
{
    private const string Source = "{ Queue: !GetAtt Inbox.Arn, BatchSize: 10, FunctionResponseTypes: [ReportBatchItemFailures] }";

    private static readonly string Queues =
        """
          News: { Type: AWS::SNS::Topic, Properties: { TopicName: news } }
          Dead: { Type: AWS::SQS::Queue }
          Inbox:
            Type: AWS::SQS::Queue
            Properties: { VisibilityTimeout: 60, RedrivePolicy: { deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 2 } }
          Copy: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref News, Protocol: sqs, Endpoint: !GetAtt Inbox.Arn, RawMessageDelivery: true } }

        """;

    private static readonly string OfTheFunction = Queues + TestCloud.Function("Reader", "Handlers::Messages", $"      Events: {{ Inbox: {{ Type: SQS, Properties: {Source} }} }}\n");

    private static string OfItsOwn(string more, string function = "!Ref Reader") => Queues + TestCloud.Function("Reader", "Handlers::Messages") +
        $"  Mapping: {{ Type: AWS::Lambda::EventSourceMapping, Properties: {{ FunctionName: {function}, EventSourceArn: !GetAtt Inbox.Arn{more} }} }}\n";

    private static Task<TestCloud> StartAsync(string resources) => TestCloud.StartAsync(resources, configure: options => options with { ManualClock = true });

    private static async Task PublishAsync(TestCloud cloud, params string[] messages)
    {
        foreach (var message in messages)
            Assert.Equal(200, (await cloud.QueryAsync("sns", ("Action", "Publish"), ("TopicArn", "arn:aws:sns:eu-west-1:111122223333:news"), ("Message", message))).Status);
    }

    private static async Task AfterAsync(TestCloud cloud, string advance)
    {
        var (status, body) = await cloud.PostLocalAsync("clock", $$"""{"advance":"{{advance}}"}""");
        Assert.True(status == 200, body);
    }

    // What a function has written may come to its log after it has answered.
    private static async Task AssertTakenAsync(TestCloud cloud, string advance, IReadOnlyList<string> expected)
    {
        await AfterAsync(cloud, advance);
        for (var attempt = 0; attempt < 600 && (await TakenAsync(cloud)).Count < expected.Count; attempt++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(expected, await TakenAsync(cloud));
    }

    private static async Task<List<string>> TakenAsync(TestCloud cloud) =>
        [.. (await cloud.LogAsync("Reader", "took")).Split('\n').Where(l => l.StartsWith("took [", StringComparison.Ordinal))
            .SelectMany(l => l["took [".Length..].TrimEnd(']').Split(' ')).Order(StringComparer.Ordinal)];

    private static async Task<int> CountAsync(TestCloud cloud, string queue) => (await cloud.LocalAsync("queues"))[queue]!.AsArray().Count;

    public static TheoryData<string> Mappings => [OfTheFunction, OfItsOwn(", FunctionResponseTypes: [ReportBatchItemFailures]"),
        OfItsOwn(", FunctionResponseTypes: [ReportBatchItemFailures]", "!GetAtt Reader.Arn")];

    [Theory]
    [MemberData(nameof(Mappings))]
    public async Task What_failed_comes_again_after_its_visibility_time_out_and_then_goes_to_the_dead_letter_queue(string template)
    {
        await using var cloud = await StartAsync(template);
        await PublishAsync(cloud, "a", "poison", "b");
        await AssertTakenAsync(cloud, "PT0S", ["a", "b", "poison"]);
        Assert.Equal((1, 0), (await CountAsync(cloud, "Inbox"), await CountAsync(cloud, "Dead")));
        await AssertTakenAsync(cloud, "PT59S", ["a", "b", "poison"]);
        await AssertTakenAsync(cloud, "PT1S", ["a", "b", "poison", "poison"]);
        await AssertTakenAsync(cloud, "PT60S", ["a", "b", "poison", "poison"]);
        Assert.Equal((0, 1), (await CountAsync(cloud, "Inbox"), await CountAsync(cloud, "Dead")));
    }

    [Fact]
    public async Task A_batch_whose_function_throws_comes_again_as_a_whole()
    {
        await using var cloud = await StartAsync(OfItsOwn(", BatchSize: 1"));
        await PublishAsync(cloud, "crash");
        await AssertTakenAsync(cloud, "PT0S", ["crash"]);
        await AssertTakenAsync(cloud, "PT60S", ["crash", "crash"]);
        await AfterAsync(cloud, "PT60S");
        Assert.Equal((0, 1), (await CountAsync(cloud, "Inbox"), await CountAsync(cloud, "Dead")));
    }

    [Fact]
    public async Task What_the_filter_does_not_admit_is_deleted_and_a_mapping_that_is_off_takes_nothing()
    {
        await using var cloud = await StartAsync(OfItsOwn("""
            , FilterCriteria: { Filters: [{ Pattern: '{"body":{"grade":[{"numeric":[">",2]}]}}' }] }
            """.Trim()));
        await PublishAsync(cloud, """{"grade":3}""", """{"grade":1}""", "plain");
        await AssertTakenAsync(cloud, "PT0S", ["""{"grade":3}"""]);
        Assert.Equal((0, 0), (await CountAsync(cloud, "Inbox"), await CountAsync(cloud, "Dead")));
        await using var off = await StartAsync(OfItsOwn(", Enabled: false"));
        await PublishAsync(off, "a");
        Assert.Equal(200, (await off.PostLocalAsync("clock", """{"advance":"PT5M"}""")).Status);
        Assert.Equal(1, await CountAsync(off, "Inbox"));
    }

    [Theory]
    [InlineData("FunctionName: Nobody, EventSourceArn: !GetAtt Inbox.Arn", "FunctionName is 'Nobody': it names no function of the template; there are Reader")]
    [InlineData("FunctionName: !Ref Reader, EventSourceArn: !Ref News", "EventSourceArn is 'arn:aws:sns:eu-west-1:111122223333:news': served are queues of SQS and streams of DynamoDB")]
    [InlineData("FunctionName: !Ref Reader, EventSourceArn: !GetAtt Dead.Arn, BatchSize: 20", "BatchSize is '20': more than 10 messages a batch need MaximumBatchingWindowInSeconds of 1 or more")]
    [InlineData("FunctionName: !Ref Slow, EventSourceArn: !GetAtt Inbox.Arn", "Resources.Inbox.Properties.VisibilityTimeout is '60': Slow reads the queue and may run 61 seconds; give at least that, better six times as many")]
    public void A_mapping_that_lambda_would_refuse_is_refused(string properties, string fault)
    {
        var template = "Resources:\n" + Queues + TestCloud.Function("Reader", "Handlers::Messages")
            + (properties.Contains("Slow", StringComparison.Ordinal) ? TestCloud.Function("Slow", "Handlers::Messages").Replace("Timeout: 30", "Timeout: 61", StringComparison.Ordinal) : "")
            + $"  Mapping: {{ Type: AWS::Lambda::EventSourceMapping, Properties: {{ {properties} }} }}\n";
        Assert.EndsWith(fault, Assert.Single(Assert.Throws<TemplateException>(() => new TemplateReader().Read(template, "template.yaml")).Faults), StringComparison.Ordinal);
    }
}

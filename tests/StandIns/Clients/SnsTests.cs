using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

namespace DataReliability.StandIns.Clients.Tests;

public sealed class SnsTests : IDisposable
{
    private const string Topic = "arn:aws:sns:eu-west-1:111122223333:events";
    private readonly FakeAws _aws = new();
    private readonly AmazonSimpleNotificationServiceClient _sns;

    public SnsTests() =>
        _sns = new AmazonSimpleNotificationServiceClient("key", "secret", _aws.Configure(new AmazonSimpleNotificationServiceConfig()));

    public void Dispose() => _sns.Dispose();

    [Fact]
    public async Task Message_attributes_are_numbered_entries()
    {
        _aws.Answers("<PublishResponse><PublishResult><MessageId>m-1</MessageId></PublishResult></PublishResponse>");

        var response = await _sns.PublishAsync(new PublishRequest(Topic, "it failed\n<b>")
        {
            MessageAttributes = new Dictionary<string, MessageAttributeValue>(StringComparer.Ordinal)
            {
                ["kind"] = new() { DataType = "String", StringValue = "ValidationFailed" },
                ["raw"] = new() { DataType = "Binary", BinaryValue = new MemoryStream([1, 2, 255]) },
            },
        });

        Assert.Equal("m-1", response.MessageId);
        Assert.Equal("Publish", _aws.Request.Form["Action"]);
        Assert.Equal("it failed\n<b>", _aws.Request.Form["Message"]);
        Assert.Equal("kind", _aws.Request.Form["MessageAttributes.entry.1.Name"]);
        Assert.Equal("ValidationFailed", _aws.Request.Form["MessageAttributes.entry.1.Value.StringValue"]);
        Assert.Equal("String", _aws.Request.Form["MessageAttributes.entry.1.Value.DataType"]);
        Assert.Equal("raw", _aws.Request.Form["MessageAttributes.entry.2.Name"]);
        Assert.Equal("AQL/", _aws.Request.Form["MessageAttributes.entry.2.Value.BinaryValue"]);
    }

    [Fact]
    public async Task A_batch_holds_maps_in_a_list_and_answers_entry_by_entry()
    {
        _aws.Answers(
            """
            <PublishBatchResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishBatchResult>
              <Successful><member><Id>1</Id><MessageId>m-1</MessageId></member></Successful>
              <Failed><member><Id>2</Id><Code>InternalError</Code><SenderFault>false</SenderFault></member></Failed>
            </PublishBatchResult></PublishBatchResponse>
            """);

        var response = await _sns.PublishBatchAsync(new PublishBatchRequest
        {
            TopicArn = Topic,
            PublishBatchRequestEntries =
            [
                new PublishBatchRequestEntry { Id = "1", Message = "one" },
                new PublishBatchRequestEntry
                {
                    Id = "2",
                    Message = "two",
                    MessageAttributes = new Dictionary<string, MessageAttributeValue>(StringComparer.Ordinal)
                    {
                        ["k"] = new() { DataType = "Number", StringValue = "7" },
                    },
                },
            ],
        });

        Assert.Equal("k", _aws.Request.Form["PublishBatchRequestEntries.member.2.MessageAttributes.entry.1.Name"]);
        Assert.Equal("7", _aws.Request.Form["PublishBatchRequestEntries.member.2.MessageAttributes.entry.1.Value.StringValue"]);
        Assert.Equal("m-1", Assert.Single(response.Successful).MessageId);
        var failed = Assert.Single(response.Failed);
        Assert.Equal(("2", "InternalError", false), (failed.Id, failed.Code, failed.SenderFault));
    }

    [Fact]
    public async Task An_operation_can_be_called_with_its_members_alone()
    {
        _aws.Answers("<PublishResponse/>").Answers("<SubscribeResponse/>");

        await _sns.PublishAsync(Topic, "text", "subject");
        await _sns.SubscribeAsync(Topic, "email", "someone@example.org");

        Assert.Equal("subject", _aws.Requests[0].Form["Subject"]);
        Assert.Equal(("email", "someone@example.org"), (_aws.Requests[1].Form["Protocol"], _aws.Requests[1].Form["Endpoint"]));
    }

    [Fact]
    public async Task A_map_is_read()
    {
        _aws.Answers(
            """
            <GetTopicAttributesResponse><GetTopicAttributesResult><Attributes>
              <entry><key>TopicArn</key><value>arn</value></entry><entry><key>Policy</key><value>{}</value></entry>
            </Attributes></GetTopicAttributesResult></GetTopicAttributesResponse>
            """);

        var attributes = (await _sns.GetTopicAttributesAsync(Topic)).Attributes;

        Assert.Equal("{}", attributes["Policy"]);
        Assert.Equal(2, attributes.Count);
    }

    [Fact]
    public async Task Topics_are_paged_by_token()
    {
        _aws.Answers("<ListTopicsResponse><ListTopicsResult><NextToken>t</NextToken><Topics><member><TopicArn>a</TopicArn></member></Topics></ListTopicsResult></ListTopicsResponse>")
            .Answers("<ListTopicsResponse><ListTopicsResult><Topics><member><TopicArn>b</TopicArn></member></Topics></ListTopicsResult></ListTopicsResponse>");

        var topics = new List<string>();
        await foreach (var topic in _sns.Paginators.ListTopics(new ListTopicsRequest()).Topics)
            topics.Add(topic.TopicArn);

        Assert.Equal(["a", "b"], topics);
        Assert.Equal("t", _aws.Requests[1].Form["NextToken"]);
    }

    [Fact]
    public async Task A_missing_topic_is_a_not_found_exception()
    {
        _aws.Fails("NotFound", 404);
        await Assert.ThrowsAsync<NotFoundException>(() => _sns.PublishAsync(Topic, "text"));
    }
}

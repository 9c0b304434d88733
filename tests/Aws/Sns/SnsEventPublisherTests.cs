using System.Web;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using DataReliability.Aws.Sns;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows;

namespace DataReliability.Aws.Tests.Sns;

public class SnsEventPublisherTests
{
    private const string Answer = """
        <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
          <PublishResult><MessageId>m-1</MessageId></PublishResult>
          <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata>
        </PublishResponse>
        """;

    [Fact]
    public async Task The_message_is_an_envelope_around_the_data()
    {
        var sent = await PublishAsync(Commits.Event(Commits.Id("a"), version: 7));

        Assert.Equal(
            """{"id":"toy/a:7:0","workflow":"toy/a","version":7,"at":"2026-03-01T02:00:00+00:00","type":"toy.finished","data":{"answer":42}}""",
            sent["Message"]);
        Assert.Equal("arn:aws:sns:eu-central-1:123456789012:events", sent["TopicArn"]);
    }

    [Fact]
    public async Task The_attributes_are_those_of_every_event_and_its_own()
    {
        var sent = await PublishAsync(Commits.Event(Commits.Id("a"), version: 7));

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["type"] = "toy.finished",
                ["kind"] = "toy",
                ["workflow"] = "toy/a",
                ["version"] = "7",
                ["event-id"] = "toy/a:7:0",
                ["correlation-id"] = "r-1",
                ["tier"] = "critical",
            },
            Enumerable.Range(1, 7).ToDictionary(
                number => sent[$"MessageAttributes.entry.{number}.Name"],
                number => sent[$"MessageAttributes.entry.{number}.Value.StringValue"]));
        Assert.Equal("String", sent["MessageAttributes.entry.1.Value.DataType"]);
    }

    private static async Task<Dictionary<string, string>> PublishAsync(DomainEvent recorded)
    {
        using var http = new RecordingHttp(Answer);
        using var sns = new AmazonSimpleNotificationServiceClient(
            new BasicAWSCredentials("key", "secret"), http.Configure(new AmazonSimpleNotificationServiceConfig()));
        await new SnsEventPublisher(sns, new TopicOptions("arn:aws:sns:eu-central-1:123456789012:events"))
            .PublishAsync(recorded, CancellationToken.None);
        var form = HttpUtility.ParseQueryString(Assert.Single(http.Bodies));
        return form.AllKeys.ToDictionary(key => key!, key => form[key]!);
    }
}

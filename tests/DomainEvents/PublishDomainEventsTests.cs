using System.Globalization;
using Amazon.Lambda.DynamoDBEvents;
using DataReliability.Core.Workflows;
using DataReliability.TestSupport.Workflows;

namespace DataReliability.DomainEvents.Tests;

public class PublishDomainEventsTests
{
    private const string NoFailures = """{"batchItemFailures":[]}""";

    private readonly FunctionBench _bench = new();

    [Fact]
    public async Task A_batch_is_published_in_order_and_marked_sent()
    {
        var events = new[] { Event(0), Event(1), Event(2) };
        await _bench.RecordAsync(events);

        Assert.Equal(NoFailures, await InvokeAsync([.. events.Select((recorded, index) => Change(recorded, index))]));

        Assert.Equal(["toy/a:1:0", "toy/a:1:1", "toy/a:1:2"], _bench.Publisher.Published);
        Assert.Empty(await _bench.UnsentAsync());
    }

    [Fact]
    public async Task Where_publishing_fails_the_stream_goes_on_from_there()
    {
        var events = new[] { Event(0), Event(1), Event(2) };
        await _bench.RecordAsync(events);
        _bench.Publisher.Refuses.Add("toy/a:1:1");

        var response = await InvokeAsync([.. events.Select((recorded, index) => Change(recorded, index))]);

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"101"}]}""", response);
        Assert.Equal(["toy/a:1:0"], _bench.Publisher.Published);
        Assert.Equal(["toy/a:1:1", "toy/a:1:2"], await _bench.UnsentAsync());
    }

    [Fact]
    public async Task What_was_published_and_could_not_be_marked_is_brought_again()
    {
        await _bench.RecordAsync(Event(0));
        _bench.Store.BeforeWrite = _ => throw new TimeoutException("no answer");

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"100"}]}""", await InvokeAsync(Change(Event(0), 0)));
    }

    [Fact]
    public async Task What_can_t_be_read_stays_in_the_outbox_and_does_not_hide_the_rest()
    {
        await _bench.RecordAsync(Event(0), Event(1));

        var unreadable = Change(Event(0), 0).Replace("\"2026-03-01T02:00:00.0000000Z\"", "\"yesterday\"", StringComparison.Ordinal);
        Assert.Equal(NoFailures, await InvokeAsync(unreadable, Change(Event(1), 1)));

        Assert.Equal(["toy/a:1:1"], _bench.Publisher.Published);
        Assert.Equal(["toy/a:1:0"], await _bench.UnsentAsync());
    }

    [Fact]
    public async Task Its_own_marks_and_other_items_are_passed_over()
    {
        await _bench.RecordAsync(Event(0));

        var mark = Change(Event(0), 0).Replace("\"INSERT\"", "\"MODIFY\"", StringComparison.Ordinal);
        var other = Change(Event(0), 1).Replace("\"outbox\"", "\"workflow\"", StringComparison.Ordinal);
        var removal = """{"eventName":"REMOVE","dynamodb":{"SequenceNumber":"9","Keys":{}}}""";
        Assert.Equal(NoFailures, await InvokeAsync(mark, other, removal));

        Assert.Empty(_bench.Publisher.Published);
    }

    [Fact]
    public async Task A_batch_without_records_is_done() => Assert.Equal(NoFailures, await InvokeAsync());

    [Fact]
    public void The_handler_string_of_the_template_resolves()
    {
        var assembly = typeof(PublishDomainEvents).Assembly;

        Assert.Equal("DataReliability.DomainEvents", assembly.GetName().Name);
        Assert.NotNull(assembly.GetType("DataReliability.DomainEvents.PublishDomainEvents_Handle_Generated")?.GetMethod("Handle"));
        Assert.NotNull(assembly.GetType("DataReliability.DomainEvents.RepublishDomainEvents_Handle_Generated")?.GetMethod("Handle"));
    }

    private static DomainEvent Event(int index) => Commits.Event(Commits.Id("a"), index: index);

    private Task<string> InvokeAsync(params string[] changes) => _bench.InvokeAsync<PublishDomainEvents, DynamoDBEvent, StreamsEventResponse>(
        (function, batch, context) => function.Handle(batch, context), $$"""{"Records":[{{string.Join(',', changes)}}]}""");

    private static string Change(DomainEvent recorded, int number) => string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "eventID": "e{{number}}", "eventName": "INSERT", "eventSource": "aws:dynamodb",
          "dynamodb": {
            "SequenceNumber": "{{100 + number}}", "StreamViewType": "NEW_IMAGE",
            "Keys": { "PK": { "S": "workflow#toy/a" }, "SK": { "S": "outbox#{{recorded.Id}}" } },
            "NewImage": {
              "PK": { "S": "workflow#toy/a" }, "SK": { "S": "outbox#{{recorded.Id}}" }, "Entity": { "S": "outbox" },
              "Id": { "S": "{{recorded.Id}}" }, "Workflow": { "S": "toy/a" }, "Version": { "N": "1" },
              "At": { "S": "2026-03-01T02:00:00.0000000Z" }, "Type": { "S": "toy.finished" }, "Data": { "S": "{}" },
              "Filters": { "S": "{\"tier\":\"critical\"}" },
              "DuePK": { "S": "due#outbox#1" }, "DueSK": { "S": "2026-03-01T02:00:00.0000000Z#{{recorded.Id}}" }
            }
          }
        }
        """);
}

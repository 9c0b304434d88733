using Amazon.Lambda.CloudWatchEvents.ScheduledEvents;
using DataReliability.TestSupport.Workflows;

namespace DataReliability.DomainEvents.Tests;

public class RepublishDomainEventsTests
{
    private const string Tick = """
        {
          "version": "0", "id": "53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa", "detail-type": "Scheduled Event", "source": "aws.events",
          "account": "123456789012", "time": "2026-03-01T02:02:00Z", "region": "eu-central-1",
          "resources": ["arn:aws:events:eu-central-1:123456789012:rule/tick"], "detail": {}
        }
        """;

    private readonly FunctionBench _bench = new();

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    public async Task An_event_unsent_for_two_minutes_is_published(int ticks, int count)
    {
        await _bench.RecordAsync(Commits.Event(Commits.Id("a")));
        _bench.Time.Advance(TimeSpan.FromMinutes(2) + TimeSpan.FromTicks(ticks));

        await InvokeAsync();

        Assert.Equal(count, _bench.Publisher.Published.Count);
        Assert.Equal(1 - count, (await _bench.UnsentAsync()).Count());
    }

    [Fact]
    public async Task What_fails_does_not_hide_the_rest_and_fails_the_tick_at_its_end()
    {
        var events = Enumerable.Range(0, 4).Select(index => Commits.Event(Commits.Id("a"), index: index)).ToArray();
        await _bench.RecordAsync(events);
        _bench.Publisher.Refuses.Add("toy/a:1:1");
        _bench.Store.CorruptEvent(events[2]);
        _bench.Time.Advance(TimeSpan.FromMinutes(2));

        var error = await Assert.ThrowsAsync<AggregateException>(InvokeAsync);

        Assert.Equal(["toy/a:1:0", "toy/a:1:3"], _bench.Publisher.Published);
        Assert.Contains("2 events stay unsent", error.Message, StringComparison.Ordinal);
        Assert.Contains("no topic for toy/a:1:1", error.Message, StringComparison.Ordinal);
        Assert.Contains("toy/a:1:2: At is 'nonsense'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_unsent_is_a_tick_too()
    {
        await InvokeAsync();

        Assert.Empty(_bench.Publisher.Published);
    }

    private Task InvokeAsync() =>
        _bench.InvokeAsync<RepublishDomainEvents, ScheduledEvent>((function, tick, context) => function.Handle(tick, context), Tick);
}

using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Faults;

namespace DataReliability.LocalCloud.Events;

/// <summary>The default event bus. A fault's service is the event's source without aws., its action the detail-type, its
/// target the SourceIdentifier in the detail.</summary>
internal sealed class EventBus(
    RuleBook rules, TargetInvoker targets, IFaultList faults, CloudClock clock, string account, string region) : IEventBus, IAsyncDisposable
{
    private const int Kept = 2000;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly Queue<SeenEvent> _seen = new();

    public IReadOnlyList<SeenEvent> Seen
    {
        get
        {
            lock (_lock) return [.. _seen];
        }
    }

    /// <inheritdoc/>
    public void Publish(AwsEvent awsEvent) => Put(EventEnvelope.Wrap(awsEvent, awsEvent.Account ?? account, awsEvent.Region ?? region, clock.Now));

    /// <summary>Hands an event to the bus that has its envelope.</summary>
    public void Put(JsonObject envelope)
    {
        var source = envelope["source"]?.ToString() ?? "";
        var (service, action) = (source.StartsWith("aws.", StringComparison.Ordinal) ? source[4..] : source, envelope["detail-type"]?.ToString());
        var target = (envelope["detail"] as JsonObject)?["SourceIdentifier"]?.ToString();
        var fate = EventFate.Of(faults, new Occasion("", service, action, target));
        if (fate.Copies == 0) Remember(envelope, [], "lost");
        for (var copy = 0; copy < fate.Copies; copy++)
        {
            if (fate.Late > TimeSpan.Zero) _ = DeliverLaterAsync(envelope, fate.Late);
            else Deliver(envelope, fate.Copies > 1 ? "duplicated" : "delivered");
        }
    }

    /// <summary>Takes an event that a rule of another account or Region sends here: it keeps its envelope.</summary>
    public void Take(string toAccount, string toRegion, JsonObject envelope) => Deliver(envelope, "forwarded", toAccount, toRegion);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
    }

    private async Task DeliverLaterAsync(JsonObject envelope, TimeSpan modelled)
    {
        try
        {
            await clock.DelayAsync(modelled, _stop.Token);
            Deliver(envelope, "held back");
        }
        catch (OperationCanceledException)
        {
            // LocalCloud stops, and the event with it.
        }
    }

    private void Deliver(JsonObject envelope, string fate) =>
        Deliver(envelope, fate, envelope["account"]?.ToString() ?? account, envelope["region"]?.ToString() ?? region);

    private void Deliver(JsonObject envelope, string fate, string onAccount, string inRegion)
    {
        var matched = rules.All.Where(r => r.IsOf(onAccount, inRegion) && r.Matches(envelope)).ToList();
        Remember(envelope, [.. matched.Select(r => r.Name)], fate);
        foreach (var rule in matched)
        {
            foreach (var target in rule.Targets) targets.Invoke(rule, target, envelope);
        }
    }

    private void Remember(JsonObject envelope, IReadOnlyList<string> matched, string fate)
    {
        lock (_lock)
        {
            if (_seen.Count == Kept) _seen.Dequeue();
            _seen.Enqueue(new SeenEvent(clock.Now, (JsonObject)envelope.DeepClone(), matched, fate));
        }
    }
}

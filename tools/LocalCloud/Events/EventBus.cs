using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Events;

/// <summary>The default event bus. A fault's service is the event's source without aws., its action the detail-type, its
/// target the SourceIdentifier in the detail. What is held back outlives the process.</summary>
internal sealed class EventBus : IEventBus
{
    private const int Kept = 2000;
    private readonly RuleBook _rules;
    private readonly TargetInvoker _targets;
    private readonly IFaultList _faults;
    private readonly CloudClock _clock;
    private readonly string _account;
    private readonly string _region;
    private readonly Postponed<JsonObject> _heldBack;
    private readonly Lock _lock = new();
    private readonly Queue<SeenEvent> _seen = new();

    public EventBus(
        RuleBook rules, TargetInvoker targets, IFaultList faults, CloudClock clock, string account, string region, StateKind<Postponement<JsonObject>> state)
    {
        (_rules, _targets, _faults, _clock, _account, _region) = (rules, targets, faults, clock, account, region);
        _heldBack = new Postponed<JsonObject>(state, clock, DeliverHeldBack, e => $"the event {e["detail-type"]} that is held back");
    }

    /// <summary>The events that are held back; to be added to the clock once their targets are ready.</summary>
    public IDueWork HeldBack => _heldBack;

    public IReadOnlyList<SeenEvent> Seen
    {
        get
        {
            lock (_lock) return [.. _seen];
        }
    }

    /// <inheritdoc/>
    public void Publish(AwsEvent awsEvent) => Put(EventEnvelope.Wrap(awsEvent, awsEvent.Account ?? _account, awsEvent.Region ?? _region, _clock.Now));

    /// <summary>Hands an event to the bus that has its envelope.</summary>
    public void Put(JsonObject envelope)
    {
        var source = envelope["source"]?.ToString() ?? "";
        var (service, action) = (source.StartsWith("aws.", StringComparison.Ordinal) ? source[4..] : source, envelope["detail-type"]?.ToString());
        var target = (envelope["detail"] as JsonObject)?["SourceIdentifier"]?.ToString();
        var fate = EventFate.Of(_faults, new Occasion("", service, action, target));
        if (fate.Copies == 0) Remember(envelope, [], "lost");
        for (var copy = 0; copy < fate.Copies; copy++)
        {
            if (fate.Late > TimeSpan.Zero) _heldBack.Add(envelope, fate.Late);
            else Deliver(envelope, fate.Copies > 1 ? "duplicated" : "delivered");
        }
    }

    /// <summary>Takes an event that a rule of another account or Region sends here: it keeps its envelope.</summary>
    public void Take(string toAccount, string toRegion, JsonObject envelope) => Deliver(envelope, "forwarded", toAccount, toRegion);

    private Task DeliverHeldBack(JsonObject envelope)
    {
        Deliver(envelope, "held back");
        return Task.CompletedTask;
    }

    private void Deliver(JsonObject envelope, string fate) =>
        Deliver(envelope, fate, envelope["account"]?.ToString() ?? _account, envelope["region"]?.ToString() ?? _region);

    private void Deliver(JsonObject envelope, string fate, string onAccount, string inRegion)
    {
        var matched = _rules.All.Where(r => r.IsOf(onAccount, inRegion) && r.Matches(envelope)).ToList();
        Remember(envelope, [.. matched.Select(r => r.Name)], fate);
        foreach (var rule in matched)
        {
            foreach (var target in rule.Targets) _targets.Invoke(rule, target, envelope);
        }
    }

    private void Remember(JsonObject envelope, IReadOnlyList<string> matched, string fate)
    {
        lock (_lock)
        {
            if (_seen.Count == Kept) _seen.Dequeue();
            _seen.Enqueue(new SeenEvent(_clock.Now, (JsonObject)envelope.DeepClone(), matched, fate));
        }
    }
}

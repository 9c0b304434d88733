using System.Text;
using DataReliability.LocalCloud.Clock;
using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Lambda;
using DataReliability.LocalCloud.Messaging.Sqs;
using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Messaging;

/// <summary>Delivers for SNS, EventBridge and alarms. A target that is gone or denies sends the message to the dead-letter
/// queue at once; a throttled or failing one is tried again, ever less often, as long as the delivery allows. Faults of kind
/// deny, throttle and error on lambda:Invoke, sqs:SendMessage and sns:Publish strike deliveries when their target is the
/// sender (sns, events, scheduler, monitoring). What waits outlives the process.</summary>
internal sealed class Courier
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private readonly FunctionFleet _fleet;
    private readonly Queues _queues;
    private readonly IFaultList _faults;
    private readonly CloudClock _clock;
    private readonly Postponed<WaitingDelivery> _waiting;

    public Courier(FunctionFleet fleet, Queues queues, IFaultList faults, CloudClock clock, StateKind<Postponement<WaitingDelivery>> state)
    {
        (_fleet, _queues, _faults, _clock) = (fleet, queues, faults, clock);
        _waiting = new Postponed<WaitingDelivery>(state, clock, Again, w => $"try {w.Tried + 1} to deliver from {w.Delivery.From} to {w.Delivery.Arn}");
    }

    /// <summary>The deliveries that wait; to be added to the clock once there is somebody to deliver to.</summary>
    public IDueWork Waiting => _waiting;

    /// <summary>Publishes to a topic; false when there is none. Set once topics are known.</summary>
    public Func<string, string, bool> Publish { get; set; } = (_, _) => false;

    /// <summary>Delivers; answers the invocation when the target is a function that took it at once.</summary>
    public AsyncInvocation? Deliver(Delivery delivery)
    {
        var (invocation, fault) = Try(delivery);
        if (fault is null) return invocation;
        Failed(new WaitingDelivery(delivery, 1, _clock.ModelledNow), fault);
        return null;
    }

    /// <summary>Delivers for the first time after a while.</summary>
    /// <param name="late">Modelled.</param>
    public void DeliverLater(Delivery delivery, TimeSpan late) => _waiting.Add(new WaitingDelivery(delivery, 0, _clock.ModelledNow + late), late);

    private static bool IsFinal(string fault) => fault is "NO_PERMISSIONS" or "RESOURCE_NOT_FOUND";

    private (AsyncInvocation? Invocation, string? Fault) Try(Delivery delivery)
    {
        var (service, action) = delivery.Arn.Split(':').ElementAtOrDefault(2) switch
        {
            "lambda" => ("lambda", "Invoke"),
            "sqs" => ("sqs", "SendMessage"),
            _ => ("sns", "Publish"),
        };
        if (_faults.Strike(FaultKinds.Deny, service, action, delivery.From) is not null) return (null, "NO_PERMISSIONS");
        if (_faults.Strike(FaultKinds.Throttle, service, action, delivery.From) is not null) return (null, "THROTTLING");
        if (_faults.Strike(FaultKinds.Error, service, action, delivery.From) is not null) return (null, "INTERNAL_ERROR");
        return service switch
        {
            "lambda" => _fleet.Find(delivery.Arn) is { } function
                ? (_fleet.InvokeLater(function.Definition.LogicalId, Encoding.UTF8.GetBytes(delivery.Body)), null) : (null, "RESOURCE_NOT_FOUND"),
            "sqs" => (null, _queues.Send(delivery.Arn, delivery.Body, delivery.Attributes, sender: delivery.From) is null ? "RESOURCE_NOT_FOUND" : null),
            _ => (null, Publish(delivery.Arn, delivery.Body) ? null : "RESOURCE_NOT_FOUND"),
        };
    }

    private Task Again(WaitingDelivery waiting)
    {
        if (Try(waiting.Delivery).Fault is { } fault) Failed(waiting with { Tried = waiting.Tried + 1 }, fault);
        return Task.CompletedTask;
    }

    private void Failed(WaitingDelivery waiting, string fault)
    {
        var (delivery, retries) = (waiting.Delivery, waiting.Tried - 1);
        if (IsFinal(fault) || retries >= delivery.MaximumRetries || (retries > 0 && _clock.ModelledNow - waiting.Since >= delivery.MaximumAge))
        {
            Bury(delivery, fault, retries);
            return;
        }

        var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(waiting.Tried, 10)));
        _waiting.Add(waiting, pause < LongestPause ? pause : LongestPause);
    }

    private void Bury(Delivery delivery, string fault, int retries)
    {
        if (delivery.DeadLetterArn is not { } queue) return;
        var attributes = delivery.DeadLetterAttributes.ToDictionary(a => a.Key, a => new MessageAttribute("String", a.Value), StringComparer.Ordinal);
        attributes["ERROR_CODE"] = new MessageAttribute("String", fault);
        attributes["ERROR_MESSAGE"] = new MessageAttribute("String", $"{delivery.From} could not deliver to {delivery.Arn}");
        attributes["TARGET_ARN"] = new MessageAttribute("String", delivery.Arn);
        if (retries > 0) attributes["RETRY_ATTEMPTS"] = new MessageAttribute("Number", $"{retries}");
        _queues.Send(queue, delivery.DeadBody ?? delivery.Body, attributes, sender: delivery.From);
    }
}

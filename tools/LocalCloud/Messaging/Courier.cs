using System.Text;
using DataReliability.LocalCloud.Faults;
using DataReliability.LocalCloud.Lambda;
using DataReliability.LocalCloud.Messaging.Sqs;

namespace DataReliability.LocalCloud.Messaging;

/// <summary>Delivers for SNS, EventBridge and alarms. A target that is gone or denies sends the message to the dead-letter
/// queue at once; a throttled or failing one is tried again, ever less often, as long as the delivery allows. Faults of kind
/// deny, throttle and error on lambda:Invoke, sqs:SendMessage and sns:Publish strike deliveries when their target is the
/// sender (sns, events, scheduler, monitoring).</summary>
internal sealed class Courier(FunctionFleet fleet, Queues queues, IFaultList faults, CloudClock clock) : IAsyncDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Publishes to a topic; false when there is none. Set once topics are known.</summary>
    public Func<string, string, bool> Publish { get; set; } = (_, _) => false;

    /// <summary>Delivers; answers the invocation when the target is a function that took it at once.</summary>
    public AsyncInvocation? Deliver(Delivery delivery)
    {
        var (invocation, fault) = Try(delivery);
        if (fault is null) return invocation;
        if (IsFinal(fault) || delivery.MaximumRetries == 0) Bury(delivery, fault, 0);
        else _ = RetryAsync(delivery);
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _stop.Dispose();
    }

    private static bool IsFinal(string fault) => fault is "NO_PERMISSIONS" or "RESOURCE_NOT_FOUND";

    private (AsyncInvocation? Invocation, string? Fault) Try(Delivery delivery)
    {
        var (service, action) = delivery.Arn.Split(':').ElementAtOrDefault(2) switch
        {
            "lambda" => ("lambda", "Invoke"),
            "sqs" => ("sqs", "SendMessage"),
            _ => ("sns", "Publish"),
        };
        if (faults.Strike(FaultKinds.Deny, service, action, delivery.From) is not null) return (null, "NO_PERMISSIONS");
        if (faults.Strike(FaultKinds.Throttle, service, action, delivery.From) is not null) return (null, "THROTTLING");
        if (faults.Strike(FaultKinds.Error, service, action, delivery.From) is not null) return (null, "INTERNAL_ERROR");
        return service switch
        {
            "lambda" => fleet.Find(delivery.Arn) is { } function
                ? (fleet.InvokeLater(function.Definition.LogicalId, Encoding.UTF8.GetBytes(delivery.Body)), null) : (null, "RESOURCE_NOT_FOUND"),
            "sqs" => (null, queues.Send(delivery.Arn, delivery.Body, delivery.Attributes, sender: delivery.From) is null ? "RESOURCE_NOT_FOUND" : null),
            _ => (null, Publish(delivery.Arn, delivery.Body) ? null : "RESOURCE_NOT_FOUND"),
        };
    }

    private async Task RetryAsync(Delivery delivery)
    {
        try
        {
            var since = clock.ModelledNow;
            for (var attempt = 1; ; attempt++)
            {
                var pause = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempt, 10)));
                await clock.DelayAsync(pause < LongestPause ? pause : LongestPause, _stop.Token);
                if (Try(delivery).Fault is not { } fault) return;
                if (!IsFinal(fault) && attempt < delivery.MaximumRetries && clock.ModelledNow - since < delivery.MaximumAge) continue;
                Bury(delivery, fault, attempt);
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // LocalCloud stops.
        }
    }

    private void Bury(Delivery delivery, string fault, int retries)
    {
        if (delivery.DeadLetterArn is not { } queue) return;
        var attributes = delivery.DeadLetterAttributes.ToDictionary(a => a.Key, a => new MessageAttribute("String", a.Value), StringComparer.Ordinal);
        attributes["ERROR_CODE"] = new MessageAttribute("String", fault);
        attributes["ERROR_MESSAGE"] = new MessageAttribute("String", $"{delivery.From} could not deliver to {delivery.Arn}");
        attributes["TARGET_ARN"] = new MessageAttribute("String", delivery.Arn);
        if (retries > 0) attributes["RETRY_ATTEMPTS"] = new MessageAttribute("Number", $"{retries}");
        queues.Send(queue, delivery.DeadBody ?? delivery.Body, attributes, sender: delivery.From);
    }
}

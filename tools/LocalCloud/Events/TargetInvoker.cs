using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Lambda;
using DataReliability.LocalCloud.Messaging;

namespace DataReliability.LocalCloud.Events;

/// <summary>Hands events to the targets of rules.</summary>
internal sealed class TargetInvoker(Courier courier)
{
    /// <summary>Takes an event for the bus of another account or Region: account, Region, envelope. Set once buses are known.</summary>
    public Action<string, string, JsonObject> Forward { get; set; } = (_, _, _) => { };

    /// <summary>Invokes a target; answers the invocation when it is a function, to see how far it got.</summary>
    public AsyncInvocation? Invoke(EventRule rule, EventTarget target, JsonObject envelope)
    {
        if (target.Arn.Split(':') is [_, _, "events", var region, var account, ['e', 'v', 'e', 'n', 't', '-', 'b', 'u', 's', '/', ..]])
        {
            // An event travels to another account once, as on AWS: what came from elsewhere stays.
            if (rule.IsOf(envelope["account"]?.ToString() ?? "", envelope["region"]?.ToString() ?? "")) Forward(account, region, envelope);
            return null;
        }

        return courier.Deliver(new Delivery(rule.IsSchedulers() ? "scheduler" : "events", target.Arn, EventInput.Of(target, rule, envelope))
        {
            DeadBody = envelope.ToJsonString(),
            DeadLetterArn = target.DeadLetterArn,
            DeadLetterAttributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["RULE_ARN"] = rule.Arn },
            MaximumRetries = target.MaximumRetries,
            MaximumAge = TimeSpan.FromSeconds(target.MaximumAgeSeconds),
        });
    }
}

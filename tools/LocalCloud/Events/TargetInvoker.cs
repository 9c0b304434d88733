using System.Text;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Lambda;
using DataReliability.LocalCloud.Messaging;

namespace DataReliability.LocalCloud.Events;

/// <summary>Hands events to the targets of rules.</summary>
internal sealed class TargetInvoker(FunctionFleet fleet, IDeliveries deliveries)
{
    /// <summary>Invokes a target; answers the invocation when it is a function, to see how far it got.</summary>
    public AsyncInvocation? Invoke(EventTarget target, JsonObject envelope)
    {
        var text = target.Input ?? envelope.ToJsonString();
        if (fleet.Find(target.Arn) is { } function) return fleet.InvokeLater(function.Definition.LogicalId, Encoding.UTF8.GetBytes(text));
        deliveries.Deliver(target.Arn, text, new Dictionary<string, string>(StringComparer.Ordinal));
        return null;
    }
}

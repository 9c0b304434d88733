using DataReliability.LocalCloud.Events;
using DataReliability.LocalCloud.Messaging;

namespace DataReliability.LocalCloud.CloudWatch.Alarms;

/// <summary>Carries out what an alarm does when its state changes: notifications, invocations, and the event that EventBridge
/// gets whether or not actions are enabled.</summary>
internal sealed class AlarmActionRunner(MessageHub hub, Func<string, bool> isTopic, Courier courier, IEventBus bus)
{
    /// <summary>Runs the actions of the new state; answers each with whether it could be carried out.</summary>
    public IReadOnlyList<(string Action, bool IsDone)> Run(Alarm alarm, AlarmState old)
    {
        bus.Publish(AlarmMessages.Event(alarm, old));
        if (!alarm.ActionsEnabled()) return [];
        return [.. alarm.Actions(alarm.State.Value).Select(action => (action, Run(alarm, old, action)))];
    }

    private bool Run(Alarm alarm, AlarmState old, string action)
    {
        switch (action.Split(':').ElementAtOrDefault(2))
        {
            case "sns" when isTopic(action):
                hub.Publish(action, AlarmMessages.Subject(alarm), AlarmMessages.Notification(alarm, old).ToJsonString(), new Dictionary<string, MessageAttribute>(StringComparer.Ordinal));
                return true;
            case "lambda":
                courier.Deliver(new Delivery("monitoring", action, AlarmMessages.Invocation(alarm, old).ToJsonString()));
                return true;
            default:
                // EC2, Auto Scaling and Systems Manager are not played.
                return false;
        }
    }
}

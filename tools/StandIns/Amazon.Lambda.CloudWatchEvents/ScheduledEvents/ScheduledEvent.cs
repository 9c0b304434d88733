namespace Amazon.Lambda.CloudWatchEvents.ScheduledEvents;

/// <summary>What a schedule rule sends; the rule's ARN stands in the resources.</summary>
public class ScheduledEvent : CloudWatchEvent<Detail>
{
}

namespace Amazon.Lambda.CloudWatchEvents.ScheduledEvents;

/// <summary>The empty detail of a schedule's event.</summary>
public class Detail
{
}

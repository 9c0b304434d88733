using AWS.Lambda.Powertools.Metrics;
using DataReliability.Hosting.Metering;

namespace DataReliability.DomainEvents;

/// <summary>Metrics of the outbox.</summary>
public static class EventMetrics
{
    /// <summary>Events published as the stream brought them.</summary>
    public static readonly Metric Published = new("EventsPublished", MetricUnit.Count, "domain events published as the stream brought them");

    /// <summary>Events that could not be published.</summary>
    public static readonly Metric Failed = new("EventsFailed", MetricUnit.Count, "domain events that could not be published or marked, which are tried again");

    /// <summary>Events nobody can read.</summary>
    public static readonly Metric Unreadable = new("EventsUnreadable", MetricUnit.Count, "outbox items that can't be read");

    /// <summary>Events published by the tick.</summary>
    public static readonly Metric Republished = new("EventsRepublished", MetricUnit.Count, "domain events published by the tick, as the stream did not bring them in time");

    /// <summary>How long the oldest unsent event had waited.</summary>
    public static readonly Metric OldestUnsentAge = new("OldestUnsentAge", MetricUnit.Seconds, "how long the oldest event that the tick found unsent had waited; 0 when it found none");
}

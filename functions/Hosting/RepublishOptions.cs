namespace DataReliability.Hosting;

/// <summary>When the tick takes over from the stream.</summary>
/// <param name="After">How long an event may stay unsent before the tick sends it. Default 2 minutes.</param>
public sealed record RepublishOptions(TimeSpan After);

namespace DataReliability.LocalCloud.Events;

/// <summary>How far a schedule has come, as it is kept.</summary>
/// <param name="Last">The last tick that was given or passed over, in modelled time; at first, when it was first seen.</param>
internal sealed record ScheduleRun(DateTimeOffset Last);

namespace DataReliability.SnapshotValidation;

/// <summary>The detail of an event of RDS; empty in a scheduled event. RDS delivers at best effort and in no order, so it
/// only hints at what to look at.</summary>
/// <param name="SourceIdentifier">The instance's identifier; null in a scheduled event.</param>
/// <param name="EventID">Such as <c>RDS-EVENT-0005</c>.</param>
/// <param name="Message">For people.</param>
public sealed record RdsEventDetail(string? SourceIdentifier = null, string? EventID = null, string? Message = null);

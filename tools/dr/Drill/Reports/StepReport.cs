namespace DataReliability.Dr.Drill.Reports;

/// <summary>One step of a drill.</summary>
/// <param name="Name">What was done, for people.</param>
/// <param name="Outcome">right, wrong, failed (it could not be done) or interrupted.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Detail">What came of it; null when there is nothing to add.</param>
public sealed record StepReport(string Name, string Outcome, DateTimeOffset StartedAt, double Seconds, string? Detail);

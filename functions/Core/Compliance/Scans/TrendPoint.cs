namespace DataReliability.Core.Compliance.Scans;

/// <summary>The score of an earlier scan, or of this one.</summary>
/// <param name="ScanId">The scan.</param>
/// <param name="At">When it ended.</param>
/// <param name="Score">Its overall score.</param>
public sealed record TrendPoint(string ScanId, DateTimeOffset At, Score Score);

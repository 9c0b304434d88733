using System.Text.Json;

namespace DataReliability.Dr.Drill.Reports;

/// <summary>One validation of a drill: what was expected of it, and what came of it.</summary>
/// <param name="Round">1 or 2.</param>
/// <param name="Database">The database.</param>
/// <param name="Treatment">What was done to it before its snapshot.</param>
/// <param name="Expected">The verdict and the reason that are right.</param>
/// <param name="Verdict">passed, failed or inconclusive; none when the validation did not end.</param>
/// <param name="Reason">Why, as the evidence says it.</param>
/// <param name="Right">Whether verdict and reason are right.</param>
/// <param name="Wrong">What is not right about it; null when all is.</param>
/// <param name="Teardown">What became of the restore.</param>
/// <param name="Rto">Seconds by part: restore, open, firstQuery, checks, total. Measured on this machine.</param>
/// <param name="RpoSeconds">How much older than the snapshot the newest row was; null where no row was found.</param>
/// <param name="Workflow">The validation's id, for <c>dr show</c>.</param>
/// <param name="EvidenceId">The evidence's id, for <c>dr evidence</c>.</param>
/// <param name="Evidence">The evidence as stored; null when there is none.</param>
public sealed record ValidationReport(
    int Round,
    string Database,
    string Treatment,
    string Expected,
    string Verdict,
    string? Reason,
    bool Right,
    string? Wrong,
    string Teardown,
    IReadOnlyDictionary<string, double> Rto,
    double? RpoSeconds,
    string Workflow,
    string? EvidenceId,
    JsonElement? Evidence);

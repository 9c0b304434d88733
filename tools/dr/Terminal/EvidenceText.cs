using System.Globalization;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Validation;
using Spectre.Console;

namespace DataReliability.Dr.Terminal;

/// <summary>Evidence for people: the verdict, every check, what was measured and what became of the restore.</summary>
/// <param name="console">Where to.</param>
public sealed class EvidenceText(IAnsiConsole console)
{
    private readonly Lines _lines = new(console);

    /// <summary>Writes it.</summary>
    public void Write(ValidationEvidence evidence)
    {
        var subject = evidence.Subject;
        _lines.Write("verdict", evidence.Verdict, Lines.Colour(evidence.Verdict));
        foreach (var reason in evidence.Reasons)
            _lines.Write("because", reason);
        _lines.Write("database", $"{subject.Database}, {subject.ResourceId}, {subject.Engine} {subject.EngineVersion}, {subject.InstanceClass}");
        _lines.Write("snapshot", $"{subject.SnapshotId}, {subject.SnapshotType}, taken {Lines.Time(subject.TakenAt)}\n{subject.SnapshotArn}");
        _lines.Write("validation", $"{evidence.Workflow}, attempt {evidence.Attempt}, by stack {evidence.Stack}\n{Lines.Time(evidence.Times.StartedAt)} to {Ended(evidence)}");
        _lines.Write("tier", $"{evidence.Tier.Name}: loses at most {DisplayText.Span(evidence.Tier.Rpo)}, serves again within {DisplayText.Span(evidence.Tier.Rto)}, proven every {DisplayText.Span(evidence.Tier.Cadence)}");
        _lines.Text("");
        WriteChecks(evidence);
        _lines.Text("");
        _lines.Write("RTO", Rto(evidence.Rto));
        _lines.Write("RPO", Rpo(evidence.Rpo));
        _lines.Write("restore", $"{evidence.Restore}, {evidence.RestoreResourceId ?? "never seen"}");
        _lines.Write("teardown", evidence.Teardown, evidence.Teardown == ValidationStatus.Of(TeardownResult.TeardownFailed) ? "red" : null);
    }

    private void WriteChecks(ValidationEvidence evidence)
    {
        if (evidence.Results.Count == 0)
            _lines.Text("No check ran.", "yellow");
        var width = evidence.Results.Select(result => result.Check.Length).Append(0).Max();
        foreach (var result in evidence.Results)
        {
            var (mark, colour) = result.Verdict switch
            {
                CheckVerdict.Passed => ("✓", "green"),
                CheckVerdict.Failed => ("✗", "red"),
                _ => ("?", "yellow"),
            };
            _lines.Text($"{mark} {result.Check.PadRight(width)}  {DisplayText.Seconds(result.Took.TotalSeconds),8}  {result.Summary}", colour);
            foreach (var detail in result.Details)
                _lines.Text($"    {detail}");
        }

        if (evidence.RowCounts is { Count: > 0 } counts)
            _lines.Text(string.Create(CultureInfo.InvariantCulture, $"  {counts.Values.Sum():N0} rows counted in {counts.Count} tables"));
    }

    private static string Ended(ValidationEvidence evidence) => evidence.Times.EndedAt is { } ended
        ? $"{Lines.Time(ended)}, {DisplayText.Span(ended - evidence.Times.StartedAt)}"
        : "unknown";

    private static string Rto(RtoParts rto)
    {
        var served = rto.Served is { } total ? $"{DisplayText.Seconds(total.TotalSeconds)} until data was served" : "data was never served";
        return $"{served}: restore {Part(rto.Restore)}, open {Part(rto.Open)}, first query {Part(rto.FirstQuery)}; checks {Part(rto.Checks)} more";
    }

    private static string Rpo(RpoMeasure rpo)
    {
        var achieved = rpo.Achieved is { } lost ? $"{DisplayText.Span(lost)} of data would be lost (limit {DisplayText.Span(rpo.Promised)})" : "unknown: no freshness check names a column";
        var newest = rpo.NewestRow is { } row ? $"; newest row {Lines.Time(row)}" : "";
        return $"{achieved}{newest}; the snapshot was {DisplayText.Span(rpo.SnapshotAge)} old";
    }

    private static string Part(TimeSpan? time) => time is { } known ? DisplayText.Seconds(known.TotalSeconds) : "not reached";
}

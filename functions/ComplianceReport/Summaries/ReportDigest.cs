using System.Globalization;
using System.Text;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Summaries;

/// <summary>What a short message says of a report: score, changes, what could not be seen, the worst.</summary>
/// <param name="Subject">One line, at most 100 printable ASCII characters, as SNS takes it for mail.</param>
/// <param name="Text">Plain text of some lines, at most 2,000 characters, without the link.</param>
public sealed record ReportDigest(string Subject, string Text)
{
    private const int SubjectLimit = 100;
    private const int TextLimit = 2000;
    private const int WorstShown = 5;
    private const int LineLimit = 200;

    /// <summary>The text with where the report is.</summary>
    public string WithLink(Uri report) => $"{Text}\nReport: {report}\n";

    internal static ReportDigest Of(ReportContents contents, FindingTally tally)
    {
        var summary = contents.Summary;
        var score = summary.Scores.Overall;
        var (missing, places) = (summary.Missing.Count, summary.Tasks.Count);
        var subject = $"Compliance {(score.Percent is null ? "without a score" : Scores.Text(score.Percent))}: {score.Failed} failed, {score.Unknown} unknown";
        if (missing > 0)
            subject += $", {missing} of {places} places missing";

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Score {Scores.Text(score.Percent)} of 100{Scores.Delta(summary)}.\n");
        text.Append(CultureInfo.InvariantCulture,
            $"{score.Unknown} could not be evaluated, {score.Failed} failed ({tally.Failed(Severity.Critical)} critical, {tally.Failed(Severity.High)} high), {score.Waived} waived, {score.Passed} passed.\n");
        if (summary.PreviousScanId is not null)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"Since the last scan: {Count(ChangeKind.New)} new, {Count(ChangeKind.Reopened)} reopened, {Count(ChangeKind.WentUnknown)} went unknown, {Count(ChangeKind.Resolved)} resolved.\n");
        }

        foreach (var task in summary.Missing.Take(WorstShown))
            text.Append(Line($"Missing: {task.Place}: {task.MissingReason ?? "not finished"}"));
        if (missing > WorstShown)
            text.Append(CultureInfo.InvariantCulture, $"and {missing - WorstShown} more places\n");

        var worst = tally.Worst().Where(finding => !finding.IsWaived).Take(WorstShown).ToList();
        if (worst.Count > 0)
            text.Append("\nWorst:\n");
        foreach (var finding in worst)
            text.Append(Line($"- {finding.Outcome} {finding.Severity} {finding.Control} {finding.Resource.Id} ({finding.Resource.Account}/{finding.Resource.Region}): {finding.Reason}"));
        return new(ComplianceReport.Text.Clip(subject, SubjectLimit), ComplianceReport.Text.Clip(text.ToString(), TextLimit));

        int Count(ChangeKind kind) => contents.Changes.Count(change => change.Kind == kind);
    }

    /// <summary>One line, whatever a name holds.</summary>
    private static string Line(string text) =>
        ComplianceReport.Text.Clip(string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character)), LineLimit) + "\n";
}

using DataReliability.Core.Compliance.Scans;
using DataReliability.TestSupport.Compliance;

namespace DataReliability.ComplianceReport.Tests.Summaries;

public sealed class ReportDigestTests
{
    [Fact]
    public async Task It_says_the_score_the_changes_what_is_missing_and_the_worst()
    {
        var scan = new SampleScan(7, 400);
        var digest = (await Reports.WriteAsync(Reports.Of(scan) with { Formats = [ReportFormat.Csv] })).Report.Digest;

        Assert.Matches("^Compliance [0-9]{2}[.][0-9]: ", digest.Subject);
        Assert.EndsWith($": {scan.Summary.Scores.Overall.Failed} failed, {scan.Summary.Scores.Overall.Unknown} unknown, 1 of 15 places missing", digest.Subject, StringComparison.Ordinal);
        Assert.Matches("Score [0-9]{2}[.][0-9] of 100, up [0-9.]+ since 16 Nov 2026[.]\n", digest.Text);
        Assert.Contains("Since the last scan: ", digest.Text, StringComparison.Ordinal);
        Assert.Contains("Missing: 567890123456/ap-southeast-2: the Region is not opted in", digest.Text, StringComparison.Ordinal);
        Assert.Contains("- Unknown Critical RDS.1 ", digest.Text, StringComparison.Ordinal);
        Assert.EndsWith("Report: https://example.org/report\n", digest.WithLink(new Uri("https://example.org/report")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_subject_is_a_line_of_ASCII_and_names_can_add_no_lines()
    {
        var scan = new SampleScan(1, 3);
        var nothing = scan.Summary with { Scores = scan.Summary.Scores with { Overall = Score.None } };
        var digest = (await Reports.WriteAsync(Reports.With(scan, Findings.Hostile) with { Summary = nothing, Formats = [ReportFormat.Csv] })).Report.Digest;
        Assert.Matches("^[ -~]{1,100}$", digest.Subject);
        Assert.Single(digest.Text.Split('\n'), line => line.StartsWith("- ", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', digest.Text);
    }
}

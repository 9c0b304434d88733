using System.Text.Json;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.TestSupport.Compliance;

namespace DataReliability.ComplianceReport.Tests.Formats;

/// <summary>What becomes of an outcome in the formats of others.</summary>
public sealed class MeaningTests
{
    public static TheoryData<string, string, string, string, string, string> Outcomes => new()
    {
        // finding, OCSF compliance status and severity, ASFF compliance, workflow and severity
        { "unknown", "Unknown", "High", "WARNING", "NEW", "HIGH" },
        { "failed", "Fail", "High", "FAILED", "NEW", "HIGH" },
        { "waived", "Fail", "High", "FAILED", "SUPPRESSED", "HIGH" },
        { "passed", "Pass", "Informational", "PASSED", "RESOLVED", "INFORMATIONAL" },
        { "not applicable", "Not applicable", "Informational", "NOT_AVAILABLE", "RESOLVED", "INFORMATIONAL" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task An_outcome_keeps_its_meaning(
        string finding, string ocsfStatus, string ocsfSeverity, string asffStatus, string asffWorkflow, string asffSeverity)
    {
        var files = await Reports.FilesAsync(Reports.With(new(1, 1), Named(finding)));
        using var ocsf = JsonDocument.Parse(files.Whole["findings.ocsf.jsonl"]);
        Assert.Equal(ocsfStatus, ocsf.RootElement.GetProperty("compliance").GetProperty("status").GetString());
        Assert.Equal(ocsfSeverity, ocsf.RootElement.GetProperty("severity").GetString());

        using var batch = JsonDocument.Parse(files.Whole["findings.asff.jsonl"]);
        var asff = batch.RootElement.GetProperty("Findings")[0];
        Assert.Equal(asffStatus, asff.GetProperty("Compliance").GetProperty("Status").GetString());
        Assert.Equal(asffWorkflow, asff.GetProperty("Workflow").GetProperty("Status").GetString());
        Assert.Equal(asffSeverity, asff.GetProperty("Severity").GetProperty("Label").GetString());
    }

    [Fact]
    public async Task An_unknown_says_which_call_was_not_answered()
    {
        var files = await Reports.FilesAsync(Reports.With(new(1, 1), Named("unknown")));
        foreach (var file in new[] { "findings.ocsf.jsonl", "findings.asff.jsonl", "report.json" })
            Assert.Contains("rds:DescribeDBInstances", files.Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_gone_closes_and_is_archived()
    {
        var gone = Findings.Failed with { GoneAt = SampleScan.Now };
        var files = await Reports.FilesAsync(Reports.With(new(1, 1), gone));
        Assert.Contains("\"activity_id\":3,", files.Text("findings.ocsf.jsonl"), StringComparison.Ordinal);
        Assert.Contains("\"type_uid\":200303,", files.Text("findings.ocsf.jsonl"), StringComparison.Ordinal);
        Assert.Contains("\"RecordState\":\"ARCHIVED\"", files.Text("findings.asff.jsonl"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(101)]
    [InlineData(201)]
    public async Task A_request_holds_at_most_a_hundred_findings_of_one_account_and_Region(int count)
    {
        var findings = Enumerable.Range(0, count * 2).Select(number => Findings.Failed with
        {
            Id = $"{number:x32}",
            Resource = Findings.Failed.Resource with { Region = number % 2 == 0 ? "eu-west-1" : "us-east-1" },
        });
        var files = await Reports.FilesAsync(Reports.With(new(1, 1), findings));
        var ids = new List<string>();
        foreach (var line in files.Lines("findings.asff.jsonl"))
        {
            using var batch = JsonDocument.Parse(line);
            var batched = batch.RootElement.GetProperty("Findings").EnumerateArray().ToList();
            Assert.InRange(batched.Count, 1, 100);
            Assert.Single(batched.Select(finding => finding.GetProperty("ProductArn").GetString()).Distinct(StringComparer.Ordinal));
            ids.AddRange(batched.Select(finding => finding.GetProperty("Id").GetString()!));
        }

        Assert.Equal(count * 2, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(count * 2, ids.Count);
    }

    [Fact]
    public async Task Findings_of_very_many_places_do_not_wait_for_their_requests_to_fill()
    {
        var findings = Enumerable.Range(0, 6000).Select(number => Findings.Failed with
        {
            Id = $"{number:x32}",
            Resource = Findings.Failed.Resource with { Account = $"{number % 3000:000000000000}" },
        });
        var files = await Reports.FilesAsync(Reports.With(new(1, 1), findings) with { Formats = [ReportFormat.Asff] });
        var ids = files.Lines("findings.asff.jsonl").SelectMany(line => line.Split("\"Id\":\"data-reliability/").Skip(1).Select(rest => rest[..32]));
        Assert.Equal(6000, ids.Distinct(StringComparer.Ordinal).Count());
    }

    private static Finding Named(string finding) => finding switch
    {
        "unknown" => High with { Outcome = Outcome.Unknown, Unread = [new("rds:DescribeDBInstances", "AccessDenied: no")] },
        "waived" => High with { Waiver = new("w", "owner", "reason", "approver", SampleScan.Now.AddDays(90), EndsSoon: false, Retroactive: true) },
        "passed" => High with { Outcome = Outcome.Passed },
        "not applicable" => High with { Outcome = Outcome.NotApplicable },
        _ => High,
    };

    private static Finding High => Findings.Failed with { Severity = Severity.High };
}

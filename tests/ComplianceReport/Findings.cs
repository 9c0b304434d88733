using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.TestSupport.Compliance;

namespace DataReliability.ComplianceReport.Tests;

/// <summary>Single findings, to vary.</summary>
internal static class Findings
{
    public static Finding Failed { get; } = new SampleScan(1, 40).Findings().First(finding => finding is { Outcome: Outcome.Failed, IsWaived: false });

    public static Finding Passed { get; } = new SampleScan(1, 40).Findings().First(finding => finding.Outcome == Outcome.Passed);

    /// <summary>Text that means something to every format it is put into.</summary>
    public static Finding Hostile { get; } = Failed with
    {
        Title = "<script>alert('title')</script>",
        Reason = "=HYPERLINK(\"https://example.org\",\"go\")\r\n</td></tr><img src=x onerror=alert(1)> \u2028 \"quoted\"",
        Resource = Failed.Resource with
        {
            Id = "\"><svg onload=alert(2)>",
            Team = "+cmd|' /C calc'!A0",
            Owner = "@SUM(1)",
            Tags = new Dictionary<string, string>(StringComparer.Ordinal) { ["<b>key"] = "'\"&<i>", ["empty"] = "" },
        },
    };
}

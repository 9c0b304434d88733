using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Postgres.Tests;

internal static class Reports
{
    public static CheckResult Check(this DataCheckReport report, string check) =>
        Assert.Single(report.Results, result => result.Check == check);

    /// <summary>The one check that did not pass, all others having passed.</summary>
    public static CheckResult Only(this DataCheckReport report, CheckVerdict verdict)
    {
        var result = Assert.Single(report.Results, result => result.Verdict != CheckVerdict.Passed);
        Assert.Equal(verdict, result.Verdict);
        return result;
    }

    public static void AssertAllPassed(this DataCheckReport report) =>
        Assert.All(report.Results, result => Assert.True(result.Verdict == CheckVerdict.Passed, $"{result.Check}: {result.Summary}"));

    /// <summary>Everything the report says, for looking for what it must not say.</summary>
    public static string Everything(this DataCheckReport report) =>
        string.Join('\n', report.Results.SelectMany(result => (string[])[result.Check, result.Summary, .. result.Details]));
}

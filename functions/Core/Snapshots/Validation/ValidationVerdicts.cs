using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>How results of checks make a verdict.</summary>
public static class ValidationVerdicts
{
    /// <summary>One bad finding fails; without one, one check that could not look leaves it open; and nothing proves nothing.</summary>
    public static (ValidationVerdict Verdict, IReadOnlyList<string> Reasons) Judge(IReadOnlyList<CheckResult> results)
    {
        if (results.Count == 0)
            return (ValidationVerdict.Inconclusive, ["the data checks reported no result"]);
        if (Summaries(results, CheckVerdict.Failed) is { Count: > 0 } bad)
            return (ValidationVerdict.Failed, bad);
        if (Summaries(results, CheckVerdict.Inconclusive) is { Count: > 0 } open)
            return (ValidationVerdict.Inconclusive, open);
        return (ValidationVerdict.Passed, [$"{results.Count} checks passed: {string.Join(", ", results.Select(result => result.Check))}"]);
    }

    private static List<string> Summaries(IReadOnlyList<CheckResult> results, CheckVerdict verdict) =>
        [.. results.Where(result => result.Verdict == verdict).Select(result => $"{result.Check}: {result.Summary}")];
}

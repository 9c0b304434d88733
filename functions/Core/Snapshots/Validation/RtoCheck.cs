using DataReliability.Core.Snapshots.Checks;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>Compares the time until data was served with what the tier promises.</summary>
public static class RtoCheck
{
    /// <summary>The name of the check.</summary>
    public const string Name = "rto";

    /// <summary>Judges a validation whose checks have ended. Exactly the promise is kept.</summary>
    public static CheckResult Judge(ValidationState state, DataCheckReport report)
    {
        var answered = report.Results.Any(result => result is { Check: "connection", Verdict: CheckVerdict.Passed });
        if (!answered || RtoParts.Of(state, report) is not { Served: { } served } parts)
            return new CheckResult(Name, CheckVerdict.Inconclusive, "the restore never answered, so there is no time to compare", [], TimeSpan.Zero);

        var kept = served <= state.Tier.Rto;
        var summary = $"data was served after {Text(served)}, the tier {state.Tier.Name} promises {Text(state.Tier.Rto)}";
        string[] details = [$"restore {Text(parts.Restore)}", $"open {Text(parts.Open)}", $"first query {Text(parts.FirstQuery)}"];
        return new CheckResult(Name, kept ? CheckVerdict.Passed : CheckVerdict.Failed, summary, details, TimeSpan.Zero);
    }

    private static string Text(TimeSpan? time) => time is { } known ? known.ToString("c") : "unknown";
}

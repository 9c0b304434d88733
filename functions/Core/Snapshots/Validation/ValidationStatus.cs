namespace DataReliability.Core.Snapshots.Validation;

/// <summary>The short names of a validation's states.</summary>
public static class ValidationStatus
{
    /// <summary>Started; nothing exists yet.</summary>
    public const string Planned = "planned";

    /// <summary>The name of a state: the stage, and after the end the verdict.</summary>
    public static string Of(ValidationState state) => state.Stage switch
    {
        ValidationStage.Planned => Planned,
        ValidationStage.Restoring => "restoring",
        ValidationStage.Opening => "opening",
        ValidationStage.Checking => "checking",
        ValidationStage.TearingDown => "tearing-down",
        _ => Of(state.Verdict ?? ValidationVerdict.Inconclusive),
    };

    /// <summary>The name of a verdict.</summary>
    public static string Of(ValidationVerdict verdict) => verdict switch
    {
        ValidationVerdict.Passed => "passed",
        ValidationVerdict.Failed => "failed",
        _ => "inconclusive",
    };

    /// <summary>The name of what became of a restore.</summary>
    public static string Of(TeardownResult result) => result switch
    {
        TeardownResult.TornDown => "torn-down",
        TeardownResult.TeardownFailed => "teardown-failed",
        _ => "nothing-to-tear-down",
    };
}

namespace DataReliability.Core.Workflows;

/// <summary>What became of one step.</summary>
internal abstract record StepResult
{
    private StepResult()
    {
    }

    /// <summary>Somebody else wrote first.</summary>
    public sealed record Lost : StepResult;

    /// <summary>Nobody can go on from this version.</summary>
    public sealed record Unworkable(long Version, string Reason) : StepResult;

    /// <summary>The look at the world failed; the record says when to look again.</summary>
    public sealed record PutOff(WorkflowRecord Record, Exception Cause) : StepResult;

    /// <summary>The record as it is now.</summary>
    public sealed record Taken(WorkflowRecord Record) : StepResult;
}

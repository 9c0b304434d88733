namespace DataReliability.Core.Workflows;

/// <summary>How far one invocation brought a workflow.</summary>
public abstract record AdvanceResult
{
    private AdvanceResult()
    {
    }

    /// <summary>There is no such workflow.</summary>
    public sealed record NotFound : AdvanceResult;

    /// <summary>Somebody else is acting on it.</summary>
    /// <param name="Until">When others may take over.</param>
    public sealed record Busy(DateTimeOffset Until) : AdvanceResult;

    /// <summary>It has ended, or is buried.</summary>
    public sealed record Ended(string Status) : AdvanceResult;

    /// <summary>It was brought forward, and waits.</summary>
    /// <param name="Status">Its status now.</param>
    /// <param name="Steps">The decisions taken.</param>
    /// <param name="DueAt">When it wants to be looked at again.</param>
    public sealed record Advanced(string Status, int Steps, DateTimeOffset DueAt) : AdvanceResult;

    /// <summary>The world could not be looked at; the next look is put off, each time in a row for longer.</summary>
    /// <param name="FailedLooks">How many looks failed in a row.</param>
    /// <param name="DueAt">When it wants to be looked at again.</param>
    /// <param name="Cause">What kept this one from looking.</param>
    public sealed record PutOff(int FailedLooks, DateTimeOffset DueAt, Exception Cause) : AdvanceResult;

    /// <summary>Others won the race this many times in a row; the next tick goes on.</summary>
    public sealed record Contended(int Races) : AdvanceResult;

    /// <summary>It could not be decoded or decided, and was taken out of the due index.</summary>
    public sealed record Buried(string Reason) : AdvanceResult;
}

using DataReliability.Core.Workflows;

namespace DataReliability.Hosting;

/// <summary>What a tick did.</summary>
/// <param name="Kind">The kind of workflow.</param>
/// <param name="Results">How far each workflow came; those that failed are not among them.</param>
/// <param name="Failures">Those that failed, and why.</param>
/// <param name="Left">How many were due and not begun or not finished, as time ran short.</param>
public sealed record TickSummary(
    string Kind,
    IReadOnlyDictionary<WorkflowId, AdvanceResult> Results,
    IReadOnlyDictionary<WorkflowId, Exception> Failures,
    int Left)
{
    /// <summary>How many ended with this result.</summary>
    public int Count<T>()
        where T : AdvanceResult => Results.Values.OfType<T>().Count();

    /// <summary>Fails the invocation when a workflow failed, after all others had their turn: so the alarm on the function's
    /// errors tells somebody.</summary>
    /// <exception cref="AggregateException">At least one failed.</exception>
    public void ThrowIfFailed()
    {
        if (Failures.Count > 0)
            throw new AggregateException($"{Failures.Count} of {Kind} failed: {string.Join(", ", Failures.Keys)}", Failures.Values);
    }
}

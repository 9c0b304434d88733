namespace DataReliability.Core.Workflows;

/// <summary>The data of <c>workflow.buried</c>.</summary>
/// <param name="Workflow">Which, as <c>kind/key</c>.</param>
/// <param name="Reason">Why nobody goes on with it.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record Burial(string Workflow, string Reason, string Remedy = Burial.StartAnew)
{
    /// <summary>What to do about any burial.</summary>
    public const string StartAnew = "find what wrote or can't read the record, mend it, and start the work anew; what this one made is swept after its deadline";
}

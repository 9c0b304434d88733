namespace DataReliability.Core.Workflows;

/// <summary>The data of <c>workflow.buried</c>.</summary>
/// <param name="Workflow">Which, as <c>kind/key</c>.</param>
/// <param name="Reason">Why nobody goes on with it.</param>
public sealed record Burial(string Workflow, string Reason);

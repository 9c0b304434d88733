namespace DataReliability.Core.Workflows;

/// <summary>A nomination: this workflow was due at this time when the index last knew of it.</summary>
public sealed record DueWork(WorkflowId Id, DateTimeOffset DueAt);

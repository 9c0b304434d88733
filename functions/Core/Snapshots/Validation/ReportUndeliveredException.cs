using DataReliability.Core.Workflows;

namespace DataReliability.Core.Snapshots.Validation;

/// <summary>A validation could not take a report, as somebody else was writing it.</summary>
public sealed class ReportUndeliveredException(WorkflowId id, string outcome) : Exception($"the report could not be delivered to {id}: {outcome}");

using DataReliability.Core.Workflows;

namespace DataReliability.Dr.Workflows;

/// <summary>Which workflows are wanted; null is any.</summary>
/// <param name="Kind">Of this kind.</param>
/// <param name="Status">In this status; <c>buried</c> for those that nobody goes on with.</param>
/// <param name="Database">About this database.</param>
/// <param name="Open">Only those that have not ended.</param>
public sealed record WorkflowFilter(string? Kind = null, string? Status = null, string? Database = null, bool Open = false)
{
    /// <summary>Whether a workflow is one of them.</summary>
    public bool Takes(WorkflowRecord record, WorkflowSummary summary) =>
        (Kind is null || record.Id.Kind == Kind)
        && (Status is null || StatusOf(record) == Status)
        && (Database is null || summary.Database == Database)
        && (!Open || record.DueAt is not null);

    /// <summary>The status that people ask for.</summary>
    public static string StatusOf(WorkflowRecord record) => record.Buried is null ? record.Status : "buried";
}

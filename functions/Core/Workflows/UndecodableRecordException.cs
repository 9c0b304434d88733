namespace DataReliability.Core.Workflows;

/// <summary>A stored record can't be read. The message names the field, what it holds and what was expected.</summary>
public sealed class UndecodableRecordException(WorkflowId id, string field, string found, string expected, Exception? inner = null)
    : Exception($"{id}: {field} is {found}, expected {expected}", inner)
{
    /// <summary>Whose record.</summary>
    public WorkflowId Id { get; } = id;

    /// <summary>The field at fault.</summary>
    public string Field { get; } = field;
}

namespace DataReliability.Core.Workflows;

/// <summary>A commit that no store accepts, however often it is tried. The message states the value, the limit and the remedy.</summary>
public sealed class UnrecordableCommitException(WorkflowId id, string fault) : Exception($"{id} can't be recorded: {fault}")
{
    /// <summary>Whose commit.</summary>
    public WorkflowId Id { get; } = id;
}

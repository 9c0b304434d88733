namespace DataReliability.Core.Workflows;

/// <summary>What many ask of the store.</summary>
public static class WorkflowStoreExtensions
{
    /// <summary>Whether a workflow is under way: one that has ended, is buried, can't be decoded or is not there is not.</summary>
    public static async Task<bool> IsUnderWayAsync(this IWorkflowStore store, WorkflowId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        try
        {
            return await store.LoadAsync(id, cancellationToken) is { DueAt: not null, Buried: null };
        }
        catch (UndecodableRecordException)
        {
            return false;
        }
    }
}

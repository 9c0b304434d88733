namespace DataReliability.Core.Workflows;

/// <summary>All that is stored about a workflow, for people to read.</summary>
/// <param name="Id">Which.</param>
/// <param name="Record">The record; null when it can't be read.</param>
/// <param name="Fault">Why the record can't be read; null when it can.</param>
/// <param name="Timeline">What happened, oldest first.</param>
/// <param name="Documents">Documents filed under its key, by collection and name.</param>
public sealed record WorkflowHistory(
    WorkflowId Id,
    WorkflowRecord? Record,
    string? Fault,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<Document> Documents)
{
    /// <summary>Reads it; null when there is no such workflow.</summary>
    /// <param name="id">Which.</param>
    /// <param name="collections">The collections that may hold documents named by its key, or by its key and a suffix
    /// that does not begin with a letter or digit.</param>
    /// <param name="store">Where records are.</param>
    /// <param name="documents">Where documents are.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<WorkflowHistory?> ReadAsync(
        WorkflowId id,
        IReadOnlyList<string> collections,
        IWorkflowStore store,
        IDocumentStore documents,
        CancellationToken cancellationToken)
    {
        WorkflowRecord? record = null;
        string? fault = null;
        try
        {
            record = await store.LoadAsync(id, cancellationToken);
            if (record is null)
                return null;
        }
        catch (UndecodableRecordException e)
        {
            fault = e.Message;
        }

        var timeline = await store.ReadTimelineAsync(id, cancellationToken);
        var filed = new List<Document>();
        foreach (var collection in collections.Order(StringComparer.Ordinal))
        {
            var named = await documents.ListAsync(collection, id.Key, cancellationToken);
            filed.AddRange(named.Where(document => IsNamedBy(document.Name, id.Key)));
        }

        return new WorkflowHistory(id, record, fault, timeline, filed);
    }

    private static bool IsNamedBy(string name, string key) => name.Length == key.Length || !char.IsAsciiLetterOrDigit(name[key.Length]);
}

namespace DataReliability.Core.Workflows;

/// <summary>A recorded fact on its way out. Delivered at least once and in no order: dedupe by <see cref="Id"/>, order by
/// <see cref="Version"/>.</summary>
/// <param name="Id"><c>kind/key:version:n</c>; unique for ever.</param>
/// <param name="Workflow">Whose fact it is.</param>
/// <param name="Version">The version of the record that this fact came with.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Type">As in <see cref="EventDraft"/>.</param>
/// <param name="Data">A JSON object.</param>
/// <param name="Attributes">As in <see cref="EventDraft"/>.</param>
public sealed record DomainEvent(
    string Id,
    WorkflowId Workflow,
    long Version,
    DateTimeOffset At,
    string Type,
    string Data,
    IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>As of the record that it came with; null when nobody said.</summary>
    public string? CorrelationId { get; init; }
}

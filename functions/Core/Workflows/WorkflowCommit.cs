namespace DataReliability.Core.Workflows;

/// <summary>Everything that one write changes: all of it or nothing.</summary>
/// <param name="Record">The record after the write.</param>
/// <param name="ExpectedVersion">The version before it; null when the record must not exist yet.</param>
/// <param name="Timeline">New entries.</param>
/// <param name="Events">New events for the outbox.</param>
/// <param name="Documents">New or replaced documents.</param>
/// <param name="Token">Makes the write idempotent for ten minutes: the same token commits once. At most 36 characters.</param>
public sealed record WorkflowCommit(
    WorkflowRecord Record,
    long? ExpectedVersion,
    IReadOnlyList<TimelineEntry> Timeline,
    IReadOnlyList<DomainEvent> Events,
    IReadOnlyList<Document> Documents,
    string Token);

using DataReliability.Core.Workflows;

namespace DataReliability.Hosting.Tests;

/// <summary>A table that does not answer.</summary>
internal sealed class UnreadableStore : IWorkflowStore
{
    public Task<WorkflowRecord?> LoadAsync(WorkflowId id, CancellationToken cancellationToken) => throw NoAnswer();

    public Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken) => throw NoAnswer();

    public Task<bool> BuryAsync(WorkflowId id, long? version, string reason, DomainEvent announcement, CancellationToken cancellationToken) =>
        throw NoAnswer();

    public Task<IReadOnlyList<DueWork>> ListDueAsync(string kind, DateTimeOffset now, int limit, CancellationToken cancellationToken) => throw NoAnswer();

    public Task<IReadOnlyList<TimelineEntry>> ReadTimelineAsync(WorkflowId id, CancellationToken cancellationToken) => throw NoAnswer();

    private static TimeoutException NoAnswer() => new("the table does not answer");
}

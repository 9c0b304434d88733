using DataReliability.Core.Workflows;

namespace DataReliability.Simulation.Tests.Mutants;

/// <summary>A store as it is, for a mutant to change a part of.</summary>
internal abstract class WrappedStore(IWorkflowStore real) : IWorkflowStore
{
    protected IWorkflowStore Real => real;

    public virtual Task<WorkflowRecord?> LoadAsync(WorkflowId id, CancellationToken cancellationToken) => real.LoadAsync(id, cancellationToken);

    public virtual Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken) => real.CommitAsync(commit, cancellationToken);

    public Task<bool> BuryAsync(WorkflowId id, long? version, string reason, DomainEvent announcement, CancellationToken cancellationToken) =>
        real.BuryAsync(id, version, reason, announcement, cancellationToken);

    public virtual Task<IReadOnlyList<DueWork>> ListDueAsync(string kind, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        real.ListDueAsync(kind, now, limit, cancellationToken);

    public Task<IReadOnlyList<TimelineEntry>> ReadTimelineAsync(WorkflowId id, CancellationToken cancellationToken) =>
        real.ReadTimelineAsync(id, cancellationToken);
}

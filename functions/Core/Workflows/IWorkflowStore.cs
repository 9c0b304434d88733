namespace DataReliability.Core.Workflows;

/// <summary>Keeps workflows. Safe for concurrent use; every implementation passes the same contract tests.</summary>
public interface IWorkflowStore
{
    /// <summary>Reads a record, consistently; null when there is none.</summary>
    /// <exception cref="UndecodableRecordException">The record is there and can't be read.</exception>
    Task<WorkflowRecord?> LoadAsync(WorkflowId id, CancellationToken cancellationToken);

    /// <summary>Writes all of a commit, or nothing. False when the expected version is no longer the stored one, when the
    /// record is buried, or when somebody else was writing one of the items: a lost race, so reload and decide again.
    /// A commit that ended a workflow (<see cref="WorkflowRecord.ExpiresAt"/>) gives its whole timeline that expiry. The
    /// same commit under the same token, again within ten minutes, is true and changes nothing.</summary>
    /// <exception cref="UnrecordableCommitException">It exceeds <see cref="CommitLimits"/>.</exception>
    Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken);

    /// <summary>Takes a record out of the due index for good, whatever it holds, says why, and records the event that
    /// tells people. For records that can't be decoded or decided. False when there is no such record, when it is
    /// buried already, or when it is not at that version any more.</summary>
    /// <param name="id">Which.</param>
    /// <param name="version">The version that can't be gone on with; null for a record whose version can't be read.</param>
    /// <param name="reason">Why, for people.</param>
    /// <param name="announcement">The event that tells them.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    Task<bool> BuryAsync(WorkflowId id, long? version, string reason, DomainEvent announcement, CancellationToken cancellationToken);

    /// <summary>Nominates workflows of a kind whose time has come, oldest first. Eventually consistent:
    /// read the record again before deciding.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="now">Those due at or before this are nominated.</param>
    /// <param name="limit">At most this many over all shards.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    Task<IReadOnlyList<DueWork>> ListDueAsync(string kind, DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>The history of a workflow, oldest first.</summary>
    Task<IReadOnlyList<TimelineEntry>> ReadTimelineAsync(WorkflowId id, CancellationToken cancellationToken);
}

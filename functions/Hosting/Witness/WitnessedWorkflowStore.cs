using AWS.Lambda.Powertools.Metrics;
using DataReliability.Core.Workflows;
using DataReliability.Hosting.Metering;
using Microsoft.Extensions.Logging;

namespace DataReliability.Hosting.Witness;

/// <summary>A store that logs and measures what is written through it. A record that is new carries the invocation's
/// correlation id from then on, and so do its events, so that what follows from a request can be found by one id.</summary>
public sealed class WitnessedWorkflowStore(
    IWorkflowStore inner,
    IEnumerable<ICommitWitness> witnesses,
    InvocationScope invocations,
    IMetrics metrics,
    ILogger<WitnessedWorkflowStore> log) : IWorkflowStore
{
    private readonly Dictionary<string, ICommitWitness> _witnesses = witnesses.ToDictionary(witness => witness.Kind, StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<WorkflowRecord?> LoadAsync(WorkflowId id, CancellationToken cancellationToken) => inner.LoadAsync(id, cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        var written = commit.ExpectedVersion is null && commit.Record.CorrelationId is null ? Correlate(commit) : commit;
        if (!await inner.CommitAsync(written, cancellationToken))
            return false;

        var witness = _witnesses.GetValueOrDefault(written.Record.Id.Kind);
        if (written.Timeline.Count > 0 || log.IsEnabled(LogLevel.Debug))
            Tell(written, witness?.DatabaseOf(written.Record));
        Count(written);
        witness?.Measure(written, metrics);
        return true;
    }

    /// <inheritdoc/>
    public Task<bool> BuryAsync(
        WorkflowId id, long? version, string reason, DomainEvent announcement, CancellationToken cancellationToken) =>
        inner.BuryAsync(id, version, reason, announcement, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueWork>> ListDueAsync(string kind, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        inner.ListDueAsync(kind, now, limit, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TimelineEntry>> ReadTimelineAsync(WorkflowId id, CancellationToken cancellationToken) =>
        inner.ReadTimelineAsync(id, cancellationToken);

    private WorkflowCommit Correlate(WorkflowCommit commit) => invocations.CorrelationId is { } id
        ? commit with
        {
            Record = commit.Record with { CorrelationId = id },
            Events = [.. commit.Events.Select(recorded => recorded with { CorrelationId = id })],
        }
        : commit;

    private void Tell(WorkflowCommit commit, string? database)
    {
        var record = commit.Record;
        foreach (var entry in commit.Timeline)
        {
            log.LogInformation(
                "{Workflow} about {Database} is {Status}: {Text} (from {CorrelationId})",
                record.Id.ToString(),
                database ?? "none",
                entry.Status,
                entry.Text,
                record.CorrelationId ?? "none");
        }

        if (log.IsEnabled(LogLevel.Debug))
        {
            log.LogDebug(
                "{Workflow} about {Database} is {Status} at version {Version}, due at {DueAt} (from {CorrelationId})",
                record.Id.ToString(),
                database ?? "none",
                record.Status,
                record.Version,
                record.DueAt?.ToString("O") ?? "never",
                record.CorrelationId ?? "none");
        }
    }

    private void Count(WorkflowCommit commit)
    {
        switch (commit.Record)
        {
            case { FailedLooks: > 0 }:
                break;
            case { Attempts: > 1 }:
                WorkflowMetrics.Takeovers.AddTo(metrics, 1);
                break;
            case { Outcomes: { Count: > 0 } outcomes }:
                Count(outcomes, EffectResult.Done, WorkflowMetrics.EffectsDone);
                Count(outcomes, EffectResult.Refused, WorkflowMetrics.EffectsRefused);
                Count(outcomes, EffectResult.Unknown, WorkflowMetrics.EffectsUnknown);
                break;
            default:
                WorkflowMetrics.Decisions.AddTo(metrics, 1);
                break;
        }
    }

    private void Count(IReadOnlyList<EffectOutcome> outcomes, EffectResult result, Metric metric)
    {
        if (outcomes.Count(outcome => outcome.Result == result) is > 0 and var count)
            metric.AddTo(metrics, count);
    }
}

using DataReliability.Core.Workflows;

namespace DataReliability.TestSupport.Workflows;

/// <summary>Workflows, outbox and documents in memory, as strict as the table: the same contract tests hold for both.
/// Reads give what was last written. Safe for concurrent use.</summary>
public sealed class InMemoryWorkflowStore : IWorkflowStore, IOutbox, IDocumentStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<WorkflowId, WorkflowRecord> _records = [];
    private readonly Dictionary<WorkflowId, string> _corrupt = [];
    private readonly Dictionary<WorkflowId, List<TimelineEntry>> _timelines = [];
    private readonly Dictionary<string, DomainEvent> _events = [];
    private readonly HashSet<string> _sent = [];
    private readonly HashSet<string> _unreadable = [];
    private readonly Dictionary<(string Collection, string Name), Document> _documents = [];
    private readonly Dictionary<string, string> _tokens = [];

    /// <summary>Called before a write takes effect, with its name: <c>commit</c>, <c>bury</c> or <c>mark-sent</c>. Throw to
    /// fail or die before it.</summary>
    public Action<string>? BeforeWrite { get; set; }

    /// <summary>Called after a write took effect. Throw to fail or die after it, or write something else to race.</summary>
    public Action<string>? AfterWrite { get; set; }

    /// <summary>Called before a record is read.</summary>
    public Action<WorkflowId>? BeforeLoad { get; set; }

    /// <summary>Every event ever recorded, by id.</summary>
    public IReadOnlyDictionary<string, DomainEvent> Events
    {
        get
        {
            lock (_lock)
                return new Dictionary<string, DomainEvent>(_events);
        }
    }

    /// <summary>Makes an attribute of a record unreadable, such as <c>Lease</c>.</summary>
    public void Corrupt(WorkflowId id, string attribute)
    {
        lock (_lock)
            _corrupt[id] = attribute;
    }

    /// <summary>Makes an event of the outbox unreadable.</summary>
    public void CorruptEvent(DomainEvent recorded)
    {
        lock (_lock)
            _unreadable.Add(recorded.Id);
    }

    /// <inheritdoc/>
    public Task<WorkflowRecord?> LoadAsync(WorkflowId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeLoad?.Invoke(id);
        lock (_lock)
        {
            return _corrupt.TryGetValue(id, out var attribute)
                ? throw new UndecodableRecordException(id, attribute, "'nonsense'", "sense")
                : Task.FromResult(_records.GetValueOrDefault(id));
        }
    }

    /// <inheritdoc/>
    public Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken)
    {
        CommitLimits.Check(commit);
        return WriteAsync("commit", () => Commit(commit), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> BuryAsync(
        WorkflowId id, long? version, string reason, DomainEvent announcement, CancellationToken cancellationToken) =>
        WriteAsync("bury", () => Bury(id, version, reason, announcement), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueWork>> ListDueAsync(string kind, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<DueWork>>(_records.Values
                .Where(record => record.Id.Kind == kind && record.DueAt <= now)
                .OrderBy(record => record.DueAt)
                .ThenBy(record => record.Id.ToString(), StringComparer.Ordinal)
                .Take(limit)
                .Select(record => new DueWork(record.Id, record.DueAt!.Value))
                .ToList());
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<TimelineEntry>> ReadTimelineAsync(WorkflowId id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<TimelineEntry>>(_timelines.GetValueOrDefault(id, [])
                .OrderBy(entry => entry.Version)
                .ThenBy(entry => entry.Index)
                .ToList());
        }
    }

    /// <inheritdoc/>
    public Task<UnsentEvents> ListUnsentAsync(DateTimeOffset recordedBefore, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var unsent = _events.Values
                .Where(recorded => !_sent.Contains(recorded.Id) && recorded.At <= recordedBefore)
                .OrderBy(recorded => recorded.At)
                .ThenBy(recorded => recorded.Id, StringComparer.Ordinal)
                .Take(limit)
                .ToLookup(recorded => _unreadable.Contains(recorded.Id));
            return Task.FromResult(new UnsentEvents([.. unsent[false]], [.. unsent[true].Select(recorded => $"{recorded.Id}: At is 'nonsense'")]));
        }
    }

    /// <inheritdoc/>
    public Task MarkSentAsync(DomainEvent sent, DateTimeOffset now, CancellationToken cancellationToken) =>
        WriteAsync("mark-sent", () => _events.ContainsKey(sent.Id) && _sent.Add(sent.Id), cancellationToken);

    /// <inheritdoc/>
    public Task<Document?> GetAsync(string collection, string name, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_documents.GetValueOrDefault((collection, name)));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Document>> ListAsync(string collection, string namePrefix, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<Document>>(_documents.Values
                .Where(document => document.Collection == collection && document.Name.StartsWith(namePrefix, StringComparison.Ordinal))
                .OrderBy(document => document.Name, StringComparer.Ordinal)
                .ToList());
        }
    }

    private bool Commit(WorkflowCommit commit)
    {
        var fingerprint = CommitFingerprint.Of(commit);
        if (_tokens.TryGetValue(commit.Token, out var earlier))
        {
            return earlier == fingerprint
                ? true
                : throw new InvalidOperationException($"{commit.Record.Id}: token {commit.Token} was used for another commit");
        }

        var stored = _records.GetValueOrDefault(commit.Record.Id);
        if (stored?.Version != commit.ExpectedVersion || stored?.Buried is not null)
            return false;

        _tokens.Add(commit.Token, fingerprint);
        _records[commit.Record.Id] = commit.Record with { ExpiresAt = Seconds(commit.Record.ExpiresAt) };
        if (!_timelines.TryGetValue(commit.Record.Id, out var timeline))
            _timelines.Add(commit.Record.Id, timeline = []);
        timeline.AddRange(commit.Timeline);
        foreach (var recorded in commit.Events)
            _events.Add(recorded.Id, recorded);
        foreach (var document in commit.Documents)
            _documents[(document.Collection, document.Name)] = document with { ExpiresAt = Seconds(document.ExpiresAt) };
        return true;
    }

    private bool Bury(WorkflowId id, long? version, string reason, DomainEvent announcement)
    {
        if (!_records.TryGetValue(id, out var record) || record.Buried is not null || (version is not null && version != record.Version))
            return false;

        _records[id] = record with { Buried = reason, DueAt = null };
        _events[announcement.Id] = announcement;
        return true;
    }

    private Task<bool> WriteAsync(string name, Func<bool> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        BeforeWrite?.Invoke(name);
        bool written;
        lock (_lock)
            written = write();
        AfterWrite?.Invoke(name);
        return Task.FromResult(written);
    }

    // DynamoDB keeps expiries in whole seconds.
    private static DateTimeOffset? Seconds(DateTimeOffset? time) =>
        time is { } exact ? DateTimeOffset.FromUnixTimeSeconds(exact.AddTicks(TimeSpan.TicksPerSecond - 1).ToUnixTimeSeconds()) : null;
}

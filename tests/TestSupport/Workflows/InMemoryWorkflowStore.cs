using DataReliability.Core.Workflows;

namespace DataReliability.TestSupport.Workflows;

/// <summary>Workflows, outbox and documents in memory, as strict as the table: the same contract tests hold for both.
/// Reads give what was last written. Safe for concurrent use.</summary>
public sealed class InMemoryWorkflowStore : IWorkflowStore, IOutbox, IDocumentStore
{
    private static readonly Comparer<(DateTimeOffset DueAt, string Key)> DueOrder = Comparer<(DateTimeOffset DueAt, string Key)>.Create(
        (one, other) => one.DueAt.CompareTo(other.DueAt) is var order and not 0 ? order : string.CompareOrdinal(one.Key, other.Key));

    private readonly Lock _lock = new();
    private readonly Dictionary<WorkflowId, WorkflowRecord> _records = [];
    private readonly Dictionary<WorkflowId, string> _corrupt = [];
    private readonly Dictionary<WorkflowId, List<TimelineEntry>> _timelines = [];
    private readonly Dictionary<string, DomainEvent> _events = [];
    private readonly Dictionary<string, SortedSet<(DateTimeOffset DueAt, string Key)>> _due = [];
    private readonly SortedSet<(DateTimeOffset At, string Key)> _unsent = new(DueOrder);
    private readonly HashSet<string> _unreadable = [];
    private readonly Dictionary<(string Collection, string Name), Document> _documents = [];
    private readonly Dictionary<string, WorkflowCommit> _tokens = [];
    private readonly Queue<WorkflowCommit> _recent = new();

    /// <summary>Called before a write takes effect, with its name: <c>commit</c>, <c>bury</c> or <c>mark-sent</c>. Throw to
    /// fail or die before it.</summary>
    public Action<string>? BeforeWrite { get; set; }

    /// <summary>Called after a write took effect. Throw to fail or die after it, or write something else to race.</summary>
    public Action<string>? AfterWrite { get; set; }

    /// <summary>Called before a record is read.</summary>
    public Action<WorkflowId>? BeforeLoad { get; set; }

    /// <summary>Every record, ended and buried ones too.</summary>
    public IReadOnlyList<WorkflowRecord> Records
    {
        get
        {
            lock (_lock)
                return [.. _records.Values];
        }
    }

    /// <summary>Every event ever recorded, by id.</summary>
    public IReadOnlyDictionary<string, DomainEvent> Events
    {
        get
        {
            lock (_lock)
                return new Dictionary<string, DomainEvent>(_events);
        }
    }

    /// <summary>When the next workflow of a kind is due; null when none is.</summary>
    public DateTimeOffset? NextDue(string kind)
    {
        lock (_lock)
            return _due.TryGetValue(kind, out var due) && due.Count > 0 ? due.Min.DueAt : null;
    }

    /// <summary>When the oldest unsent event was recorded; null when all are sent.</summary>
    public DateTimeOffset? OldestUnsent
    {
        get
        {
            lock (_lock)
                return _unsent.Count > 0 ? _unsent.Min.At : null;
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
            return Task.FromResult<IReadOnlyList<DueWork>>(_due.GetValueOrDefault(kind, [])
                .TakeWhile(entry => entry.DueAt <= now)
                .Take(limit)
                .Select(entry => new DueWork(new WorkflowId(kind, entry.Key), entry.DueAt))
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
            var unsent = _unsent
                .TakeWhile(entry => entry.At <= recordedBefore)
                .Take(limit)
                .Select(entry => _events[entry.Key])
                .ToLookup(recorded => _unreadable.Contains(recorded.Id));
            return Task.FromResult(new UnsentEvents([.. unsent[false]], [.. unsent[true].Select(recorded => $"{recorded.Id}: At is 'nonsense'")]));
        }
    }

    /// <inheritdoc/>
    public Task MarkSentAsync(DomainEvent sent, DateTimeOffset now, CancellationToken cancellationToken) =>
        WriteAsync("mark-sent", () => _events.TryGetValue(sent.Id, out var recorded) && _unsent.Remove((recorded.At, recorded.Id)), cancellationToken);

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
        if (_tokens.TryGetValue(commit.Token, out var earlier))
        {
            return ReferenceEquals(earlier, commit) || CommitFingerprint.Of(earlier) == CommitFingerprint.Of(commit)
                ? true
                : throw new InvalidOperationException($"{commit.Record.Id}: token {commit.Token} was used for another commit");
        }

        var stored = _records.GetValueOrDefault(commit.Record.Id);
        if (stored?.Version != commit.ExpectedVersion || stored?.Buried is not null)
            return false;

        Remember(commit);
        Put(commit.Record with { ExpiresAt = Seconds(commit.Record.ExpiresAt) });
        if (!_timelines.TryGetValue(commit.Record.Id, out var timeline))
            _timelines.Add(commit.Record.Id, timeline = []);
        timeline.AddRange(commit.Timeline);
        foreach (var recorded in commit.Events)
        {
            _events.Add(recorded.Id, recorded);
            _unsent.Add((recorded.At, recorded.Id));
        }

        foreach (var document in commit.Documents)
            _documents[(document.Collection, document.Name)] = document with { ExpiresAt = Seconds(document.ExpiresAt) };
        return true;
    }

    private bool Bury(WorkflowId id, long? version, string reason, DomainEvent announcement)
    {
        if (!_records.TryGetValue(id, out var record) || record.Buried is not null || (version is not null && version != record.Version))
            return false;

        Put(record with { Buried = reason, DueAt = null });
        _events[announcement.Id] = announcement;
        _unsent.Add((announcement.At, announcement.Id));
        return true;
    }

    private void Put(WorkflowRecord record)
    {
        if (!_due.TryGetValue(record.Id.Kind, out var due))
            _due.Add(record.Id.Kind, due = new SortedSet<(DateTimeOffset DueAt, string Key)>(DueOrder));
        if (_records.GetValueOrDefault(record.Id)?.DueAt is { } before)
            due.Remove((before, record.Id.Key));
        if (record.DueAt is { } dueAt)
            due.Add((dueAt, record.Id.Key));
        _records[record.Id] = record;
    }

    // As long as DynamoDB remembers a token, with time to spare for clocks that differ.
    private void Remember(WorkflowCommit commit)
    {
        _tokens.Add(commit.Token, commit);
        _recent.Enqueue(commit);
        while (_recent.Peek().Record.UpdatedAt < commit.Record.UpdatedAt.AddMinutes(-20))
            _tokens.Remove(_recent.Dequeue().Token);
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

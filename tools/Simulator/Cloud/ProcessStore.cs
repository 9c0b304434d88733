using DataReliability.Core.Workflows;
using DataReliability.Simulator.Faults;
using DataReliability.Simulator.Processes;
using DataReliability.Simulator.Recording;
using DataReliability.TestSupport.Workflows;

namespace DataReliability.Simulator.Cloud;

/// <summary>The table as one process reaches it: a way to and fro, and faults on it.</summary>
/// <param name="process">Who asks.</param>
public sealed class ProcessStore(Process process) : IWorkflowStore, IDocumentStore, IOutbox
{
    private static CancellationToken None => CancellationToken.None;

    private readonly World _world = process.World;
    private readonly Deployment _deployment = process.Deployment;
    private readonly TableCalls _calls = new(process);

    private InMemoryWorkflowStore Table => _deployment.Table;

    private FaultRates Rates => _world.Weather.Rates;

    /// <inheritdoc/>
    public Task<WorkflowRecord?> LoadAsync(WorkflowId id, CancellationToken cancellationToken) =>
        ReadAsync(() => Table.LoadAsync(id, None), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueWork>> ListDueAsync(string kind, DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        ReadAsync(() => _deployment.StaleIndex.ListAsync(kind, now, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<TimelineEntry>> ReadTimelineAsync(WorkflowId id, CancellationToken cancellationToken) =>
        ReadAsync(() => Table.ReadTimelineAsync(id, None), cancellationToken);

    /// <inheritdoc/>
    public Task<Document?> GetAsync(string collection, string name, CancellationToken cancellationToken) =>
        ReadAsync(() => Table.GetAsync(collection, name, None), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Document>> ListAsync(string collection, string namePrefix, CancellationToken cancellationToken) =>
        ReadAsync(() => Table.ListAsync(collection, namePrefix, None), cancellationToken);

    /// <inheritdoc/>
    public Task<UnsentEvents> ListUnsentAsync(DateTimeOffset recordedBefore, int limit, CancellationToken cancellationToken) =>
        ReadAsync(() => Table.ListUnsentAsync(recordedBefore, limit, None), cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> CommitAsync(WorkflowCommit commit, CancellationToken cancellationToken)
    {
        var id = commit.Record.Id;
        WorkflowRecord? before = null;
        return await WriteAsync(
            id,
            async () =>
            {
                before = await Table.LoadAsync(id, None);
                return await Table.CommitAsync(commit, None);
            },
            () =>
            {
                _world.History.Add(process.Name, "writes {0} v{1} {2}{3}", id, commit.Record.Version, commit.Record.Status, new Notes(commit.Timeline));
                _world.Invariants.Committed(process, before, commit);
                _deployment.Written(commit);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> BuryAsync(WorkflowId id, long? version, string reason, DomainEvent announcement, CancellationToken cancellationToken) =>
        WriteAsync(
            id,
            () => Table.BuryAsync(id, version, reason, announcement, None),
            () =>
            {
                _world.History.Add(process.Name, "buries {0}: {1}", id, reason);
                _world.Invariants.Buried(id, reason);
                _deployment.Stream(announcement);
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task MarkSentAsync(DomainEvent sent, DateTimeOffset now, CancellationToken cancellationToken) =>
        WriteAsync(
            sent.Id,
            async () =>
            {
                await Table.MarkSentAsync(sent, now, None);
                return true;
            },
            () => { },
            cancellationToken);

    private Task<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken) => _calls.ReadAsync(read, cancellationToken);

    private async Task<bool> WriteAsync(object what, Func<Task<bool>> write, Action written, CancellationToken cancellationToken)
    {
        await _calls.ArriveAsync("write", cancellationToken);
        if (_world.Weather.Strikes(Rates.StoreConflict, "store: a conflict with nobody"))
            return false;

        var done = await write();
        if (done)
            written();
        else
            _world.History.Add(process.Name, "loses the race for {0}", what);
        await process.TravelAsync(cancellationToken);
        if (!_world.Weather.Strikes(Rates.StoreFault, "store: written, and no answer"))
            return done;

        _world.History.Add(process.Name, "gets no answer about {0}", what);
        if (_world.Dice.Chance(0.5))
            throw new CloudFaultException($"no answer to a write of {what}");

        // The SDK's own retry asks for the same under the same token.
        await process.TravelAsync(cancellationToken);
        return await write();
    }
}

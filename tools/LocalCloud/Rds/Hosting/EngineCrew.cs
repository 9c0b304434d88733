using System.Collections.Concurrent;
using System.Collections.Immutable;
using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.RdsModel.Engines;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>Carries engine work out on real PostgreSQL. Calls for one storage group must not overlap.</summary>
internal sealed class EngineCrew(DatabaseHost host) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, DatabaseEngine> _engines = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DatabaseCopy> _copies = new(StringComparer.Ordinal);

    /// <summary>The engine of a storage group; null where there is none.</summary>
    public DatabaseEngine? Find(string group) => _engines.GetValueOrDefault(group);

    /// <summary>A copy; null where there is none.</summary>
    public DatabaseCopy? FindCopy(string copy) => _copies.GetValueOrDefault(copy);

    /// <summary>Does it, and says what became of it.</summary>
    public async Task<WorkOutcome> CarryOutAsync(EngineWork work, CancellationToken cancellationToken)
    {
        try
        {
            return await DoAsync(work, cancellationToken);
        }
#pragma warning disable CA1031 // whatever went wrong is what the resource's status tells
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var parameters = fault is EngineStartException && ParametersOf(work).Count > 0;
            return new WorkFailed(fault.Message, parameters ? "incompatible-parameters" : "failed");
        }
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_engines.Values.Select(engine => engine.DisposeAsync().AsTask()));

    private async Task<WorkOutcome> DoAsync(EngineWork work, CancellationToken cancellationToken)
    {
        switch (work)
        {
            case CreateStorage create:
                var created = New(create.Group, create.Database);
                await created.CreateAsync(create.MasterUsername, create.Password, create.Database, create.Parameters, cancellationToken);
                return new WorkDone { Port = created.Port };
            case RestoreStorage restore:
                var restored = New(restore.Group, restore.Database);
                await restored.RestoreAsync(_copies[restore.Copy], restore.Parameters, cancellationToken);
                return new WorkDone { Port = restored.Port };
            case StartEngines start:
                await _engines[start.Group].StartAsync(start.Parameters, cancellationToken);
                return new WorkDone { Port = _engines[start.Group].Port };
            case RestartEngines restart:
                await _engines[restart.Group].StopAsync();
                await _engines[restart.Group].StartAsync(restart.Parameters, cancellationToken);
                return new WorkDone { Port = _engines[restart.Group].Port };
            case StopEngines stop:
                await _engines[stop.Group].StopAsync();
                return WorkOutcome.Done;
            case SetPassword password:
                await _engines[password.Group].SetPasswordAsync(password.MasterUsername, password.Password, cancellationToken);
                return WorkOutcome.Done;
            case TakeCopy take:
                var copy = _copies[take.Copy] = await _engines[take.Group].CopyAsync(cancellationToken);
                return new WorkDone { DatabaseTime = copy.DatabaseTime };
            case RemoveCopy remove:
                if (_copies.TryRemove(remove.Copy, out var removed)) removed.Delete();
                return WorkOutcome.Done;
            case RemoveStorage remove:
                if (_engines.TryRemove(remove.Group, out var gone)) await gone.DisposeAsync();
                return WorkOutcome.Done;
            default:
                return new WorkFailed($"LocalCloud has no engines for {work.GetType().Name} yet");
        }
    }

    private DatabaseEngine New(string group, string? database) => _engines[group] = new DatabaseEngine(host, group, database ?? "postgres");

    private static ImmutableSortedDictionary<string, string> ParametersOf(EngineWork work) => work switch
    {
        CreateStorage create => create.Parameters,
        RestoreStorage restore => restore.Parameters,
        RestartEngines restart => restart.Parameters,
        StartEngines start => start.Parameters,
        _ => ImmutableSortedDictionary<string, string>.Empty,
    };
}

using System.Security.Cryptography;
using Amazon.RDS;
using Amazon.RDS.Model;

namespace DataReliability.Dr.Drill.Ledger;

/// <summary>Ledgers as their owners run them: created, snapshotted and deleted through the RDS API, written to all the
/// while. Disposing it stops the writers and leaves the databases.</summary>
/// <param name="rds">The RDS API.</param>
/// <param name="stack">The stack that looks after them.</param>
/// <param name="time">The clock.</param>
/// <param name="databases">Which there are; null for the four of the drill.</param>
/// <param name="pause">Waits a little for RDS; null for a moment of that clock.</param>
public sealed class LedgerFleet(
    IAmazonRDS rds, string stack, TimeProvider time, IReadOnlyList<LedgerDatabase>? databases = null, Func<CancellationToken, Task>? pause = null) : IAsyncDisposable
{
    private readonly IReadOnlyList<LedgerDatabase> _databases = databases ?? LedgerDatabase.All;
    private readonly Func<CancellationToken, Task> _pause = pause ?? (cancellationToken => Task.Delay(TimeSpan.FromMilliseconds(200), time, cancellationToken));
    private readonly Dictionary<string, LedgerSight> _sights = [];
    private readonly Dictionary<string, LedgerConnection> _connections = [];
    private readonly Dictionary<string, LedgerWriter> _writers = [];
    private readonly List<string> _snapshots = [];

    /// <summary>How each is opened, by name; those without an endpoint are absent.</summary>
    public IReadOnlyDictionary<string, LedgerConnection> Connections => _connections;

    /// <summary>How each was when it was last waited for, by name; those that there are not are absent.</summary>
    public IReadOnlyDictionary<string, LedgerSight> Sights => _sights;

    private LedgerHome Home => new(rds, stack, _pause);

    /// <summary>A password for the owner of ledgers.</summary>
    public static string NewPassword() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    /// <summary>Creates what there is not yet, and waits until all are available.</summary>
    /// <param name="password">The owner's; null for a random one.</param>
    /// <param name="cancellationToken">Ends it half-way.</param>
    /// <exception cref="InvalidOperationException">RDS gives one up; the message says which.</exception>
    public async Task CreateAsync(CancellationToken cancellationToken, string? password = null)
    {
        password ??= NewPassword();
        await Task.WhenAll(_databases.Select(database => Home.CreateAsync(database, password, cancellationToken)));
        await FindAsync(password, cancellationToken);
        if (_sights.FirstOrDefault(sight => !sight.Value.IsAvailable) is { Value: { } sight, Key: var name })
            throw new InvalidOperationException($"{name} is {sight.Status}");
    }

    /// <summary>Finds those that there are, and waits until RDS does nothing more to them.</summary>
    /// <param name="password">The owner's.</param>
    /// <param name="cancellationToken">Ends it half-way.</param>
    public async Task FindAsync(string password, CancellationToken cancellationToken)
    {
        foreach (var database in _databases)
        {
            if (await Home.SettledAsync(database, cancellationToken) is not { } sight)
                continue;
            _sights[database.Name] = sight;
            if (sight.Endpoints is [var writer, ..])
                _connections[database.Name] = new LedgerConnection(writer.Host, writer.Port, LedgerHome.MasterUser, password, LedgerHome.DatabaseName);
        }
    }

    /// <summary>Fills those that are empty and lets customers write to all.</summary>
    /// <returns>How many rows they got.</returns>
    public async Task<long> FillAsync(CancellationToken cancellationToken)
    {
        var rows = await Task.WhenAll(_databases.Select(database => LedgerSeed.FillAsync(database, _connections[database.Name], cancellationToken)));
        StartWriting();
        return rows.Sum();
    }

    /// <summary>Lets customers write to all that have an endpoint.</summary>
    public void StartWriting()
    {
        foreach (var database in _databases.Where(database => _connections.ContainsKey(database.Name)))
            _writers[database.Name] = new LedgerWriter(database, _connections[database.Name], time);
    }

    /// <summary>Stops the customers of one database.</summary>
    public async Task StopWritingAsync(string database)
    {
        if (_writers.Remove(database, out var writer))
            await writer.DisposeAsync();
    }

    /// <summary>Takes a snapshot of each and waits until they are available.</summary>
    /// <returns>Snapshot identifiers by database.</returns>
    public async Task<IReadOnlyDictionary<string, string>> SnapshotAsync(int round, CancellationToken cancellationToken)
    {
        var snapshots = _databases.ToDictionary(database => database.Name, database => $"{database.Name}-round-{round}");
        _snapshots.AddRange(snapshots.Values);
        await Task.WhenAll(snapshots.Select(snapshot => rds.CreateDBSnapshotAsync(
            new CreateDBSnapshotRequest { DBInstanceIdentifier = snapshot.Key, DBSnapshotIdentifier = snapshot.Value }, cancellationToken)));
        foreach (var snapshot in snapshots.Values)
        {
            while (true)
            {
                var found = await rds.DescribeDBSnapshotsAsync(new DescribeDBSnapshotsRequest { DBSnapshotIdentifier = snapshot }, cancellationToken);
                var status = found.DBSnapshots.Single().Status;
                if (status == "available")
                    break;
                if (status == "failed")
                    throw new InvalidOperationException($"{snapshot} is {status}");
                await _pause(cancellationToken);
            }
        }

        foreach (var database in _databases)
            await Home.SettledAsync(database, cancellationToken);
        return snapshots;
    }

    /// <summary>Deletes snapshots and instances, and waits until the instances are gone. For ledgers that are no clusters.</summary>
    public async Task DeleteAsync(CancellationToken cancellationToken)
    {
        await DisposeAsync();
        await Task.WhenAll(_snapshots.Select(snapshot => rds.DeleteDBSnapshotAsync(
            new DeleteDBSnapshotRequest { DBSnapshotIdentifier = snapshot }, cancellationToken)));
        await Task.WhenAll(_databases.Select(database => rds.DeleteDBInstanceAsync(
            new DeleteDBInstanceRequest { DBInstanceIdentifier = database.Name, SkipFinalSnapshot = true }, cancellationToken)));
        foreach (var database in _databases)
            await Home.GoneAsync(database.Name, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var database in _databases)
            await StopWritingAsync(database.Name);
    }
}

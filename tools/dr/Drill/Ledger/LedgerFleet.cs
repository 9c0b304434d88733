using System.Security.Cryptography;
using Amazon.RDS;
using Amazon.RDS.Model;

namespace DataReliability.Dr.Drill.Ledger;

/// <summary>The ledgers as their owners run them: created, snapshotted and deleted through the RDS API, written to all the
/// while. Disposing it stops the writers and leaves the instances.</summary>
/// <param name="rds">The RDS API.</param>
/// <param name="stack">The stack that may validate them.</param>
/// <param name="time">The clock.</param>
public sealed class LedgerFleet(IAmazonRDS rds, string stack, TimeProvider time) : IAsyncDisposable
{
    private const string MasterUser = "ledger_owner";
    private const string DatabaseName = "ledger";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, LedgerConnection> _connections = [];
    private readonly Dictionary<string, LedgerWriter> _writers = [];
    private readonly List<string> _snapshots = [];

    /// <summary>How each is opened, by name.</summary>
    public IReadOnlyDictionary<string, LedgerConnection> Connections => _connections;

    /// <summary>Creates the instances and waits until they are available.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        await Task.WhenAll(LedgerDatabase.All.Select(database => rds.CreateDBInstanceAsync(Request(database, password), cancellationToken)));
        foreach (var database in LedgerDatabase.All)
        {
            var endpoint = (await AvailableAsync(database.Name, cancellationToken)).Endpoint;
            _connections[database.Name] = new LedgerConnection(
                endpoint.Address, endpoint.Port ?? 5432, MasterUser, password, DatabaseName);
        }
    }

    /// <summary>Fills them and lets customers write to them.</summary>
    /// <returns>How many rows they hold.</returns>
    public async Task<long> FillAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(LedgerDatabase.All.Select(database => LedgerSeed.FillAsync(database, _connections[database.Name], cancellationToken)));
        foreach (var database in LedgerDatabase.All)
            _writers[database.Name] = new LedgerWriter(database, _connections[database.Name], time);
        return LedgerDatabase.All.Sum(database => (long)database.Organisations + database.Invoices + database.Payments);
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
        var snapshots = LedgerDatabase.All.ToDictionary(database => database.Name, database => $"{database.Name}-round-{round}");
        _snapshots.AddRange(snapshots.Values);
        await Task.WhenAll(snapshots.Select(snapshot => rds.CreateDBSnapshotAsync(
            new CreateDBSnapshotRequest { DBInstanceIdentifier = snapshot.Key, DBSnapshotIdentifier = snapshot.Value }, cancellationToken)));
        foreach (var snapshot in snapshots.Values)
        {
            while (true)
            {
                var found = await rds.DescribeDBSnapshotsAsync(new DescribeDBSnapshotsRequest { DBSnapshotIdentifier = snapshot }, cancellationToken);
                if (Settled(snapshot, found.DBSnapshots.Single().Status))
                    break;
                await Task.Delay(Pause, time, cancellationToken);
            }
        }

        foreach (var database in LedgerDatabase.All)
            await AvailableAsync(database.Name, cancellationToken);
        return snapshots;
    }

    /// <summary>Deletes snapshots and instances, and waits until the instances are gone.</summary>
    public async Task DeleteAsync(CancellationToken cancellationToken)
    {
        foreach (var database in LedgerDatabase.All)
            await StopWritingAsync(database.Name);
        await Task.WhenAll(_snapshots.Select(snapshot => rds.DeleteDBSnapshotAsync(
            new DeleteDBSnapshotRequest { DBSnapshotIdentifier = snapshot }, cancellationToken)));
        await Task.WhenAll(LedgerDatabase.All.Select(database => rds.DeleteDBInstanceAsync(
            new DeleteDBInstanceRequest { DBInstanceIdentifier = database.Name, SkipFinalSnapshot = true }, cancellationToken)));
        var names = LedgerDatabase.All.Select(database => database.Name).ToHashSet();
        while (((await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest(), cancellationToken)).DBInstances ?? [])
               .Exists(instance => names.Contains(instance.DBInstanceIdentifier)))
        {
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var database in LedgerDatabase.All)
            await StopWritingAsync(database.Name);
    }

    private CreateDBInstanceRequest Request(LedgerDatabase database, string password) => new()
    {
        DBInstanceIdentifier = database.Name,
        Engine = "postgres",
        DBInstanceClass = "db.t4g.small",
        AllocatedStorage = 20,
        DBName = DatabaseName,
        MasterUsername = MasterUser,
        MasterUserPassword = password,
        BackupRetentionPeriod = 7,
        PubliclyAccessible = false,
        StorageEncrypted = true,
        Tags =
        [
            new Tag { Key = "data-reliability:stack", Value = stack },
            new Tag { Key = "data-reliability:tier", Value = database.Tier },
            new Tag { Key = "data-reliability:owner", Value = "payments-team" },
        ],
    };

    private async Task<DBInstance> AvailableAsync(string name, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = name }, cancellationToken);
            var instance = found.DBInstances.Single();
            if (Settled(name, instance.DBInstanceStatus))
                return instance;
            await Task.Delay(Pause, time, cancellationToken);
        }
    }

    private static bool Settled(string name, string status) => status switch
    {
        "available" => true,
        "failed" or "incompatible-restore" or "inaccessible-encryption-credentials" =>
            throw new InvalidOperationException($"{name} is {status}"),
        _ => false,
    };
}

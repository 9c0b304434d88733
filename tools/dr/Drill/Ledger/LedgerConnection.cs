using Npgsql;

namespace DataReliability.Dr.Drill.Ledger;

/// <summary>Where a ledger is, and how its owner opens it.</summary>
/// <param name="Host">The endpoint's address.</param>
/// <param name="Port">The endpoint's port.</param>
/// <param name="User">The master user.</param>
/// <param name="Password">Its password.</param>
/// <param name="Database">The database in the instance.</param>
public sealed record LedgerConnection(string Host, int Port, string User, string Password, string Database)
{
    /// <summary>The connection string.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = Host,
        Port = Port,
        Username = User,
        Password = Password,
        Database = Database,
        Pooling = false,
        Timeout = 15,
        CommandTimeout = 120,
        SslMode = SslMode.Prefer,
    }.ConnectionString;

    /// <summary>The same at another endpoint of the database.</summary>
    public LedgerConnection At(LedgerEndpoint endpoint) => this with { Host = endpoint.Host, Port = endpoint.Port };

    /// <summary>The same as a URI, as psql takes it.</summary>
    public string Uri => $"postgresql://{User}:{Password}@{Host}:{Port}/{Database}";

    /// <summary>Opens it.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs one statement, or several without parameters.</summary>
    /// <returns>How many rows it changed.</returns>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Asks for one value.</summary>
    public async Task<T> AskAsync<T>(string sql, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync(cancellationToken)
            ?? throw new InvalidOperationException($"no answer to: {sql}"));
    }
}

using System.Data;
using System.Globalization;
using Npgsql;

namespace DataReliability.Postgres.Connections;

/// <summary>
/// A session on one database, read-only once <see cref="BeginReadingAsync"/> was called. Not thread-safe. Npgsql gives a
/// connection up after any report of corruption; the next question then opens another.
/// </summary>
/// <remarks>Values travel as $1, $2: Npgsql then leaves the SQL as it is and sends it as one statement, whatever it holds.</remarks>
internal sealed class DatabaseSession(NpgsqlDataSource source, string database, TimeBudget budget) : IAsyncDisposable
{
    private const string Reading =
        "select set_config('default_transaction_read_only', 'on', false), set_config('row_security', 'off', false), "
        + "set_config('TimeZone', 'UTC', false), set_config('lock_timeout', '10s', false)";

    private static readonly TimeSpan ClientGrace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);
    private readonly NpgsqlConnection _connection = source.CreateConnection();
    private TimeSpan _limit;
    private bool _isReading;

    /// <summary>The database's name, unquoted.</summary>
    public string Database => database;

    /// <summary>Makes the session's later transactions read-only. Row security then fails loudly instead of hiding rows, and
    /// times without a zone are UTC.</summary>
    public async Task BeginReadingAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync(Reading, cancellationToken);
        _isReading = true;
    }

    /// <summary>Runs a statement that may write, such as CREATE EXTENSION.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = await CommandAsync(sql, [], TimeSpan.MaxValue, cancellationToken);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The rows of a query.</summary>
    public Task<IReadOnlyList<T>> QueryAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object[] values) =>
        QueryAsync(sql, read, TimeSpan.MaxValue, cancellationToken, values);

    /// <summary>The same, within a limit of its own.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, TimeSpan limit, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = await CommandAsync(sql, values, limit, cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>The first value of a query; null for NULL or no row.</summary>
    public async Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = await CommandAsync(sql, values, TimeSpan.MaxValue, cancellationToken);
        return await command.ExecuteScalarAsync(cancellationToken) is var value and not DBNull ? value : null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await source.DisposeAsync();
    }

    private async Task<NpgsqlCommand> CommandAsync(
        string sql, object[] values, TimeSpan limit, CancellationToken cancellationToken)
    {
        if (_connection.State != ConnectionState.Open)
        {
            await ReopenAsync(cancellationToken);
        }

        var allowed = limit < budget.Left ? limit : budget.Left;
        allowed = allowed > Shortest ? allowed : Shortest;

        // The server keeps the limit; ours only catches a server that does not answer. A limit that is right to a tenth is left.
        if (_limit > allowed || _limit < allowed * 0.9)
        {
            await using var set = new NpgsqlCommand(
                string.Create(CultureInfo.InvariantCulture, $"set statement_timeout = {Math.Min((long)allowed.TotalMilliseconds, int.MaxValue)}"),
                _connection);
            await set.ExecuteNonQueryAsync(cancellationToken);
            _limit = allowed;
        }

        var seconds = Math.Min(Math.Ceiling((_limit + ClientGrace).TotalSeconds), int.MaxValue / 1000);
        var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = (int)seconds };
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    private async Task ReopenAsync(CancellationToken cancellationToken)
    {
        await _connection.CloseAsync();
        await _connection.OpenAsync(cancellationToken);
        _limit = TimeSpan.Zero;
        if (_isReading)
        {
            await using var reading = new NpgsqlCommand(Reading, _connection);
            await reading.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}

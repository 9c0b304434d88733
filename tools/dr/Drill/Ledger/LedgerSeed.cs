using Npgsql;

namespace DataReliability.Dr.Drill.Ledger;

/// <summary>Fills an empty database with a ledger, on the server.</summary>
public static class LedgerSeed
{
    /// <summary>Fills it.</summary>
    public static async Task FillAsync(LedgerDatabase database, LedgerConnection target, CancellationToken cancellationToken)
    {
        await using var connection = await target.OpenAsync(cancellationToken);
        await RunAsync(connection, LedgerSql.Schema, cancellationToken);
        await RunAsync(connection, LedgerSql.Organisations, cancellationToken, database.Organisations);
        await RunAsync(connection, LedgerSql.Invoices, cancellationToken, database.Invoices, database.Organisations);
        await RunAsync(connection, LedgerSql.Payments, cancellationToken, database.Payments, database.Invoices);
        await RunAsync(connection, LedgerSql.Constraints, cancellationToken);
    }

    private static async Task RunAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params int[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
            command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = parameter });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

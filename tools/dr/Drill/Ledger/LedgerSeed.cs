using Npgsql;

namespace DataReliability.Dr.Drill.Ledger;

/// <summary>Fills an empty database with a ledger, on the server.</summary>
public static class LedgerSeed
{
    /// <summary>Fills it, wholly or not at all; one that is filled already is left as it is.</summary>
    /// <returns>How many rows it got.</returns>
    public static async Task<long> FillAsync(LedgerDatabase database, LedgerConnection target, CancellationToken cancellationToken)
    {
        await using var connection = await target.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var filled = new NpgsqlCommand(LedgerSql.IsFilled, connection))
        {
            if (await filled.ExecuteScalarAsync(cancellationToken) is true)
                return 0;
        }

        await RunAsync(connection, LedgerSql.Schema, cancellationToken);
        await RunAsync(connection, LedgerSql.Organisations, cancellationToken, database.Organisations);
        await RunAsync(connection, LedgerSql.Invoices, cancellationToken, database.Invoices, database.Organisations);
        await RunAsync(connection, LedgerSql.Payments, cancellationToken, database.Payments, database.Invoices);
        await RunAsync(connection, LedgerSql.Constraints, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (long)database.Organisations + database.Invoices + database.Payments;
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

using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Connections;
using DataReliability.Postgres.Relations;
using DataReliability.Postgres.Steps;
using Npgsql;

namespace DataReliability.Postgres;

/// <summary>
/// Checks every database of a restored PostgreSQL instance, table by table: reads its pages, its TOAST table's and its
/// indexes', runs amcheck over them and counts the rows, while they are hot; then freshness and assertions. Reads only, but for
/// creating the extensions pg_prewarm and amcheck. Safe for concurrent use.
/// </summary>
public sealed class PostgresDataChecker(PostgresCheckOptions options, TimeProvider time) : IDataChecker
{
    /// <inheritdoc/>
    public async Task<DataCheckReport> RunAsync(
        DataCheckRequest request, string password, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentException.ThrowIfNullOrEmpty(password);
        var started = time.GetTimestamp();
        var context = new CheckContext(request, options, new CheckLedger(request.Progress), [.. request.Progress?.Damaged ?? []]);
        var budget = new TimeBudget(time, deadline);
        var connector = new PostgresConnector(options, time, request, password, budget);
        var report = new ReportBuilder(context);
        var cursor = new CheckCursor(request.Progress);
        var connected = await connector.ConnectAsync(request.Database, cancellationToken);
        var firstQuery = time.GetElapsedTime(started);
        if (connected is ConnectOutcome.Refused refused)
        {
            return report.Unreachable(refused.Reason, refused.IsCorruption, firstQuery);
        }

        await using var first = ((ConnectOutcome.Connected)connected).Session;
        var isDone = true;
        try
        {
            var databases = await DatabaseList.ReadAsync(first, context, cancellationToken);
            var runner = new StepRunner(context.Ledger, budget, time);
            var check = new DatabaseCheck(context, connector, runner, budget, cursor);
            foreach (var database in databases.Where(database => !cursor.IsPast(database)))
            {
                isDone = isDone && await check.RunAsync(database, isFirst: database == databases[0], cancellationToken);
            }
        }
        catch (NpgsqlException exception)
        {
            // Only what lists databases and relations ends here: the steps record their own errors.
            var isCorruption = exception is PostgresException known && known.IsCorruption();
            report.CouldNotList(isCorruption, exception.Tell());
        }

        var took = (request.Progress?.Took ?? TimeSpan.Zero) + time.GetElapsedTime(started);
        return isDone
            ? report.Finished(firstQuery, took)
            : report.Unfinished(cursor, firstQuery, took);
    }
}

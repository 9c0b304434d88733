using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Assertions;
using DataReliability.Postgres.Connections;
using DataReliability.Postgres.Extensions;
using DataReliability.Postgres.Freshness;
using DataReliability.Postgres.Pages;
using DataReliability.Postgres.Relations;
using DataReliability.Postgres.RowCounts;
using DataReliability.Postgres.Structure;
using Npgsql;

namespace DataReliability.Postgres.Steps;

/// <summary>Runs the checks of one database after another, from where the cursor stands.</summary>
internal sealed class DatabaseCheck(
    CheckContext context, PostgresConnector connector, StepRunner runner, TimeBudget budget, CheckCursor cursor)
{
    /// <summary>Tally of databases checked.</summary>
    public const string Databases = "databases";

    /// <summary>Checks what is left of a database.</summary>
    /// <param name="database">Which.</param>
    /// <param name="isFirst">Whether it is the one under which what all databases share is checked.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>False when time ran out.</returns>
    public async Task<bool> RunAsync(DatabaseEntry database, bool isFirst, CancellationToken cancellationToken)
    {
        if (budget.IsSpent)
        {
            return false;
        }

        if (await OpenAsync(database, cancellationToken) is not { } session)
        {
            return true;
        }

        try
        {
            var functions = await ExtensionFinder.FindAsync(session, context, cancellationToken);
            await session.BeginReadingAsync(cancellationToken);
            foreach (var (key, steps) in await PlanAsync(session, database, isFirst, functions, cancellationToken))
            {
                foreach (var step in cursor.Rest([.. steps]))
                {
                    if (budget.IsSpent)
                    {
                        return false;
                    }

                    var outcome = await runner.RunAsync(step, session, mayRepeat: true, cancellationToken);
                    if (outcome == StepOutcome.SessionLost)
                    {
                        var repeated = await RepeatAsync(step, database, session, cancellationToken);
                        (session, outcome) = repeated;
                    }

                    if (outcome == StepOutcome.OutOfTime)
                    {
                        return false;
                    }

                    cursor.Pass(step);
                    if (session is null)
                    {
                        return true;
                    }
                }

                cursor.Pass(key);
                context.Damaged.Clear();
            }
        }
        finally
        {
            if (session is not null)
            {
                await session.DisposeAsync();
            }
        }

        context.Ledger.Tally(Databases, 1);
        return true;
    }

    private async Task<IReadOnlyList<(string Key, IEnumerable<CheckStep> Steps)>> PlanAsync(
        DatabaseSession session, DatabaseEntry database, bool isFirst, CheckFunctions functions, CancellationToken cancellationToken)
    {
        IReadOnlyList<TableUnit> units = [];
        try
        {
            units = await RelationInventory.ListAsync(session, database.Quoted, isFirst, cancellationToken);
        }
        catch (PostgresException exception)
        {
            context.Ledger.Add(
                CheckNames.Pages,
                exception.IsCorruption() ? CheckVerdict.Failed : CheckVerdict.Inconclusive,
                $"database {database.Name}: its tables can't be listed: {exception.Tell()}");
            context.Ledger.CouldNotCount(database.Prefix);
        }

        var pages = functions.Prewarm is { } prewarm ? new PageSteps(context, prewarm) : null;
        var structure = new StructureSteps(context, functions);
        var rows = context.Request.Checks.RowCounts is null ? null : new RowCountSteps(context);
        return
        [
            .. units
                .Where(unit => !cursor.IsPast(unit.Key))
                .Select(unit => (unit.Key, (pages?.For(unit, database.Quoted) ?? [])
                    .Concat(structure.For(unit, database.Quoted))
                    .Concat(rows?.For(unit, database.Quoted) ?? []))),
            (database.ClosingKey, new FreshnessSteps(context).For(database.Name, database.Quoted)
                .Concat(new AssertionSteps(context).For(database.Name))),
        ];
    }

    private async Task<(DatabaseSession? Session, StepOutcome Outcome)> RepeatAsync(
        CheckStep step, DatabaseEntry database, DatabaseSession lost, CancellationToken cancellationToken)
    {
        await lost.DisposeAsync();
        if (await OpenAsync(database, cancellationToken) is not { } session)
        {
            return (null, StepOutcome.Done);
        }

        await session.BeginReadingAsync(cancellationToken);
        return (session, await runner.RunAsync(step, session, mayRepeat: false, cancellationToken));
    }

    private async Task<DatabaseSession?> OpenAsync(DatabaseEntry database, CancellationToken cancellationToken)
    {
        var outcome = await connector.ConnectAsync(database.Name, cancellationToken);
        if (outcome is ConnectOutcome.Refused refused)
        {
            context.Ledger.Add(
                CheckNames.Connection, refused.IsCorruption ? CheckVerdict.Failed : CheckVerdict.Inconclusive, refused.Reason);
            context.Ledger.CouldNotCount(database.Prefix);
            return null;
        }

        return ((ConnectOutcome.Connected)outcome).Session;
    }
}

using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Connections;
using DataReliability.Postgres.Steps;

namespace DataReliability.Postgres.Freshness;

/// <summary>The steps that look for the newest rows of one database.</summary>
internal sealed class FreshnessSteps(CheckContext context)
{
    private const string Column = """
        select format('%I.%I', n.nspname, c.relname), quote_ident(a.attname), a.atttypid::int8
        from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        left join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = $2 and a.attnum > 0 and not a.attisdropped
        where c.oid = to_regclass($1)::oid and c.relkind in ('r', 'p', 'm', 'v')
        """;

    private const long Date = 1082;
    private const long Timestamp = 1114;
    private const long TimestampTz = 1184;

    public IEnumerable<CheckStep> For(string database, string quoted) => context.Request.Checks.Freshness
        .Where(freshness => freshness.Database is null || freshness.Database == database)
        .Select(freshness => new CheckStep(
            $"freshness/{freshness.Table}/{freshness.Column}",
            CheckNames.Freshness,
            $"{quoted}.{freshness.Table}.{freshness.Column}",
            (session, token) => LookAsync(freshness, quoted, session, token)));

    /// <summary>Records the columns that no database has.</summary>
    public void RecordMissing()
    {
        foreach (var freshness in context.Request.Checks.Freshness.Where(freshness => context.Ledger.Tallied(Found(freshness)) == 0))
        {
            var where = freshness.Database is null ? "in any database" : $"in database {freshness.Database}";
            context.Ledger.Add(CheckNames.Freshness, CheckVerdict.Inconclusive, $"there is no table {freshness.Table} {where}: mend the policy");
        }
    }

    private static string Found(FreshnessPolicy freshness) => $"freshness/found/{freshness}";

    private async Task LookAsync(
        FreshnessPolicy freshness, string quoted, DatabaseSession session, CancellationToken cancellationToken)
    {
        var found = await session.QueryAsync(
            Column,
            static row => (Table: row.GetString(0), Column: row.IsDBNull(1) ? null : row.GetString(1), Type: row.IsDBNull(2) ? 0 : row.GetInt64(2)),
            cancellationToken,
            freshness.Table,
            freshness.Column);
        if (found is not [var (table, column, type)])
        {
            return;
        }

        context.Ledger.Tally(Found(freshness), 1);
        if (column is null || type is not (Date or Timestamp or TimestampTz))
        {
            var fault = column is null ? "there is no such column" : "it is no timestamptz, timestamp or date";
            context.Ledger.Add(CheckNames.Freshness, CheckVerdict.Inconclusive, $"{quoted}.{table}.{freshness.Column}: {fault}: mend the policy");
            return;
        }

        if (context.Request.SnapshotDatabaseTime is not { } snapshotTime)
        {
            context.Ledger.Add(CheckNames.Freshness, CheckVerdict.Inconclusive, "the snapshot's database time is not known");
            return;
        }

        // Ordered by the bare column, so that an index on it answers at once.
        var limit = snapshotTime + FreshnessComparison.ClockTolerance;
        var newest = (DateTime?)await session.ScalarAsync(
            $"select {column}::timestamptz from {table} where {column} <= $1 and {column} > '-infinity' order by {column} desc limit 1",
            cancellationToken,
            limit.UtcDateTime);
        var hasFuture = (bool)(await session.ScalarAsync(
            $"select exists (select from {table} where {column} > $1)", cancellationToken, limit.UtcDateTime))!;
        FreshnessComparison.Judge(
            $"{quoted}.{table}.{column}", Instant(newest, type, snapshotTime), hasFuture, snapshotTime, context.Request.Rpo, context.Ledger);
    }

    private static DateTimeOffset? Instant(DateTime? newest, long type, DateTimeOffset snapshotTime)
    {
        if (newest is not { } time)
        {
            return null;
        }

        var instant = new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc));
        if (type != Date)
        {
            return instant;
        }

        // A date says no more than the day: the row may be as new as its end, but no newer than the snapshot.
        var end = instant.AddDays(1);
        return end < snapshotTime ? end : snapshotTime;
    }
}

using DataReliability.Core.Snapshots.Checks;
using DataReliability.Postgres.Connections;
using DataReliability.Postgres.Steps;

namespace DataReliability.Postgres.Relations;

/// <summary>Lists the databases to check: all but templates, RDS's own, and what an interrupted DROP DATABASE left.</summary>
internal static class DatabaseList
{
    private const string Listing = """
        select datname::text, quote_ident(datname), datallowconn,
            (select current_setting('data_checksums') = 'on')
        from pg_catalog.pg_database
        where not datistemplate and datname <> 'rdsadmin' and datconnlimit <> -2
        """;

    /// <summary>The databases in ordinal order of their quoted names. One that admits nobody makes the connection
    /// inconclusive.</summary>
    public static async Task<IReadOnlyList<DatabaseEntry>> ReadAsync(
        DatabaseSession session, CheckContext context, CancellationToken cancellationToken)
    {
        var databases = await session.QueryAsync(
            Listing,
            static row => (Entry: new DatabaseEntry(row.GetString(0), row.GetString(1)), Admits: row.GetBoolean(2), Checksums: row.GetBoolean(3)),
            cancellationToken);
        foreach (var (entry, _, _) in databases.Where(database => !database.Admits))
        {
            context.Ledger.Add(CheckNames.Connection, CheckVerdict.Inconclusive, $"database {entry.Name} admits no connections: it was not looked into");
            context.Ledger.CouldNotCount(entry.Prefix);
        }

        if (databases.Any(database => !database.Checksums))
        {
            context.Ledger.Add(CheckNames.Pages, CheckVerdict.Inconclusive, "data checksums are off: pages were read, but can't be proven good");
        }

        return
        [
            .. databases
                .Where(database => database.Admits)
                .Select(database => database.Entry)
                .OrderBy(entry => entry.Quoted, StringComparer.Ordinal),
        ];
    }
}

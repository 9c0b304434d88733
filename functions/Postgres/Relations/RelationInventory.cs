using DataReliability.Postgres.Connections;
using Npgsql;

namespace DataReliability.Postgres.Relations;

/// <summary>Lists what a database stores.</summary>
internal static class RelationInventory
{
    private const string Listing = """
        select c.oid::int8, format('%I.%I', n.nspname, c.relname), c.relkind::text, a.amname::text, c.relpersistence::text,
            format('%I.%I', tn.nspname, t.relname),
            (select format('%I.%I', rn.nspname, r.relname)
                from pg_catalog.pg_class r join pg_catalog.pg_namespace rn on rn.oid = r.relnamespace
                where t.relispartition and r.oid = pg_catalog.pg_partition_root(t.oid)),
            tn.nspname in ('pg_catalog', 'information_schema'), coalesce(i.indisvalid and i.indisready, true),
            current_setting('block_size')::int,
            coalesce(pg_catalog.pg_relation_size(c.oid, 'main'), 0), coalesce(pg_catalog.pg_relation_size(c.oid, 'fsm'), 0),
            coalesce(pg_catalog.pg_relation_size(c.oid, 'vm'), 0), coalesce(pg_catalog.pg_relation_size(c.oid, 'init'), 0)
        from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        left join pg_catalog.pg_am a on a.oid = c.relam
        left join pg_catalog.pg_index i on i.indexrelid = c.oid
        left join pg_catalog.pg_class o on o.reltoastrelid = coalesce(i.indrelid, c.oid) and o.reltoastrelid <> 0
        join pg_catalog.pg_class t on t.oid = coalesce(o.oid, i.indrelid, c.oid)
        join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
        where c.relkind in ('r', 'm', 'i', 'S', 't') and c.relpersistence <> 't' and (not c.relisshared or $1)
        """;

    /// <summary>The tables of the session's database, in ordinal order of their keys.</summary>
    /// <param name="session">Where to look.</param>
    /// <param name="database">The session's database, quoted as in SQL.</param>
    /// <param name="withShared">Whether to include what all databases of the instance share.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<IReadOnlyList<TableUnit>> ListAsync(
        DatabaseSession session, string database, bool withShared, CancellationToken cancellationToken)
    {
        var relations = await session.QueryAsync(Listing, Read, cancellationToken, withShared);
        return
        [
            .. relations
                .GroupBy(relation => relation.Owner, StringComparer.Ordinal)
                .Select(group => new TableUnit($"{database}.{group.Key}", [.. group.OrderBy(Rank).ThenBy(r => r.Name, StringComparer.Ordinal)]))
                .OrderBy(unit => unit.Key, StringComparer.Ordinal),
        ];
    }

    private static int Rank(Relation relation) => relation.Kind switch
    {
        't' => 1,
        'i' => 2,
        _ => 0,
    };

    private static Relation Read(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2)[0],
        row.IsDBNull(3) ? null : row.GetString(3),
        row.GetString(4)[0],
        row.GetString(5),
        row.IsDBNull(6) ? null : row.GetString(6),
        row.GetBoolean(7),
        row.GetBoolean(8),
        row.GetInt32(9),
        [
            new RelationFork("main", row.GetInt64(10)),
            .. ((string[])["fsm", "vm", "init"])
                .Select((fork, index) => new RelationFork(fork, row.GetInt64(11 + index)))
                .Where(fork => fork.Bytes > 0),
        ]);
}

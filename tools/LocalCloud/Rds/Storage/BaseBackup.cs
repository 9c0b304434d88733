using System.Globalization;
using DataReliability.LocalCloud.Engines;
using Npgsql;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>Copies a running cluster, as pg_basebackup does: between start and stop of a backup on one session, with the
/// log that makes the copy consistent. A standby's can be copied too.</summary>
internal static class BaseBackup
{
    /// <summary>What a restored server must not find, or makes itself.</summary>
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "pg_wal", "postmaster.pid", "postmaster.opts", "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots",
        "pg_stat_tmp", "pg_subtrans", "standby.signal", "recovery.signal",
    };

    private static readonly string[] Emptied =
        ["pg_wal", "pg_wal/archive_status", "pg_wal/summaries", "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans"];

    /// <summary>Takes a backup.</summary>
    /// <param name="target">The data folder of the copy; made here.</param>
    /// <returns>The database's time at the end of the backup.</returns>
    public static async Task<DateTimeOffset> TakeAsync(PostgresServer server, Version version, string target, CancellationToken cancellationToken)
    {
        Posix.CreateEngineDirectory(target);
        await using var session = await server.ConnectAsync("postgres", cancellationToken);

        // The slot keeps the log that is needed until the session ends.
        await ReadAsync(session, "SELECT slot_name::text FROM pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)", cancellationToken);
        var start = version.Major >= 15 ? "pg_backup_start('snapshot', true)" : "pg_start_backup('snapshot', true, false)";
        var first = LogPosition.Parse((await ReadAsync(session, $"SELECT {start}::text", cancellationToken))[0]);

        await ClusterFiles.CopyAsync(
            Directory.EnumerateFileSystemEntries(server.DataDirectory).Where(entry => !LeftOut.Contains(Path.GetFileName(entry))),
            target, cancellationToken);
        await ClusterFiles.CopyAsync(
            [Path.Combine(server.DataDirectory, "global", "pg_control")], Path.Combine(target, "global"), cancellationToken);
        foreach (var empty in Emptied) Posix.CreateEngineDirectory(Path.Combine(target, empty));

        var stop = version.Major >= 15 ? "pg_backup_stop(false)" : "pg_stop_backup(false)";
        var ended = await ReadAsync(
            session,
            "WITH t AS MATERIALIZED (SELECT clock_timestamp() AS now) "
            + $"SELECT to_char(t.now AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), s.lsn::text, s.labelfile FROM t, {stop} s",
            cancellationToken);
        await CopyLogAsync(server.DataDirectory, target, first, LogPosition.Parse(ended[1]), cancellationToken);
        var label = Path.Combine(target, "backup_label");
        await File.WriteAllTextAsync(label, ended[2], cancellationToken);
        Posix.GiveToEngineUser(label);
        return DateTimeOffset.Parse(ended[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
    }

    /// <summary>The relations of a database and their files, relative to the data folder, by schema.name.</summary>
    public static async Task<Dictionary<string, string>> ReadRelationsAsync(
        PostgresServer server, string database, CancellationToken cancellationToken)
    {
        await using var session = await server.ConnectAsync(database, cancellationToken);
        await using var command = session.CreateCommand();
        command.CommandText = """
            SELECT n.nspname || '.' || c.relname, pg_relation_filepath(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'i', 't', 'm') AND pg_relation_filepath(c.oid) IS NOT NULL AND n.nspname !~ '^pg_(temp|toast_temp)'
            """;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var relations = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken)) relations[rows.GetString(0)] = rows.GetString(1);
        return relations;
    }

    private static async Task CopyLogAsync(
        string source, string target, LogPosition first, LogPosition last, CancellationToken cancellationToken)
    {
        // Whatever the timeline: a standby that has just followed a new writer holds files of two.
        var begin = new LogPosition(first.Value + 1).Segment;
        var log = Directory.EnumerateFiles(Path.Combine(source, "pg_wal"))
            .Where(file => Path.GetFileName(file) is { Length: 24 } name
                && string.CompareOrdinal(name[8..], begin) >= 0 && string.CompareOrdinal(name[8..], last.Segment) <= 0)
            .ToList();
        if (!log.Exists(file => Path.GetFileName(file)[8..] == begin))
            throw new IOException($"the log of the backup of {source} is gone: {begin} is not there any more");
        var history = Directory.EnumerateFiles(Path.Combine(source, "pg_wal"), "*.history");
        await ClusterFiles.CopyAsync([.. log, .. history], Path.Combine(target, "pg_wal"), cancellationToken);
    }

    private static async Task<string[]> ReadAsync(NpgsqlConnection session, string sql, CancellationToken cancellationToken) =>
        [.. (await PostgresServer.QueryAsync(session, sql, cancellationToken))[0].Select(value => value!)];
}

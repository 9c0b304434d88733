using System.Globalization;
using DataReliability.LocalCloud.Engines;
using Npgsql;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>Copies a running cluster, as pg_basebackup does: between start and stop of a backup on one session, with the
/// log that makes the copy consistent.</summary>
internal static class BaseBackup
{
    /// <summary>What a restored server must not find, or makes itself.</summary>
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal)
    {
        "pg_wal", "postmaster.pid", "postmaster.opts", "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots",
        "pg_stat_tmp", "pg_subtrans",
    };

    private static readonly string[] Emptied =
        ["pg_wal", "pg_wal/archive_status", "pg_wal/summaries", "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans"];

    /// <summary>Takes a backup into a folder that does not exist yet.</summary>
    /// <param name="database">The database whose relations the copy lists.</param>
    public static async Task<DatabaseCopy> TakeAsync(
        PostgresServer server, Version version, string folder, string database, CancellationToken cancellationToken)
    {
        DatabaseHost.MakeFolder(folder);
        var target = Path.Combine(folder, "data");
        Posix.CreateEngineDirectory(target);
        await using var session = await server.ConnectAsync("postgres", cancellationToken);

        // The slot keeps the log that is needed until the session ends.
        await ReadAsync(session, "SELECT slot_name::text FROM pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)", cancellationToken);
        var start = version.Major >= 15 ? "pg_backup_start('snapshot', true)" : "pg_start_backup('snapshot', true, false)";
        var firstLog = (await ReadAsync(session, $"SELECT pg_walfile_name({start})", cancellationToken))[0];

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
            + $"SELECT to_char(t.now AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US'), pg_walfile_name(s.lsn), s.labelfile FROM t, {stop} s",
            cancellationToken);
        await CopyLogAsync(server.DataDirectory, target, firstLog, ended[1], cancellationToken);
        var label = Path.Combine(target, "backup_label");
        await File.WriteAllTextAsync(label, ended[2], cancellationToken);
        Posix.GiveToEngineUser(label);

        var time = DateTimeOffset.Parse(ended[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return new DatabaseCopy(folder, time, await ReadRelationsAsync(server, database, cancellationToken));
    }

    private static Task CopyLogAsync(string source, string target, string first, string last, CancellationToken cancellationToken)
    {
        var log = Directory.EnumerateFiles(Path.Combine(source, "pg_wal"))
            .Where(file => Path.GetFileName(file) is { Length: 24 } name
                && string.CompareOrdinal(name, first) >= 0 && string.CompareOrdinal(name, last) <= 0)
            .ToList();
        return log.Exists(file => Path.GetFileName(file) == first)
            ? ClusterFiles.CopyAsync(log, Path.Combine(target, "pg_wal"), cancellationToken)
            : throw new IOException($"the log of the backup of {source} is gone: {first} is not there any more");
    }

    private static async Task<List<string>> ReadAsync(NpgsqlConnection session, string sql, CancellationToken cancellationToken)
    {
        await using var command = session.CreateCommand();
#pragma warning disable CA2100 // only constants of this class
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return [.. Enumerable.Range(0, rows.FieldCount).Select(rows.GetString)];
    }

    private static async Task<Dictionary<string, string>> ReadRelationsAsync(
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
}

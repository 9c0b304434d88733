using System.Globalization;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>The base backups of a group and every log file since the oldest: what a restore to a point in time needs.</summary>
internal sealed class WalArchive(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string _log = Path.Combine(folder, "log");
    private readonly string _backups = Path.Combine(folder, "backups");

    /// <summary>What PostgreSQL runs for each log file that is complete. It keeps the file's time, which is that of its last
    /// commit or later; half a file is never taken for a whole one.</summary>
    public string Command => $"cp -p --sparse=always \"%p\" \"{_log}/%f.new\" && mv \"{_log}/%f.new\" \"{_log}/%f\"";

    /// <summary>What PostgreSQL runs to get a log file back.</summary>
    public string RestoreCommand => $"cp \"{_log}/%f\" \"%p\"";

    /// <summary>The base backups, oldest first.</summary>
    public IReadOnlyList<DatabaseCopy> Backups => Directory.Exists(_backups)
        ? [.. Directory.EnumerateDirectories(_backups).Select(DatabaseCopy.Open).OfType<DatabaseCopy>().OrderBy(backup => backup.DatabaseTime)]
        : [];

    /// <summary>The first moment that can be restored; null before the first backup.</summary>
    public DateTimeOffset? Earliest => Backups is [var first, ..] ? first.DatabaseTime : null;

    /// <summary>The last moment that can be restored although no server of the group is left; null before the first backup.</summary>
    public DateTimeOffset? Latest
    {
        get
        {
            if (Backups is not [.., var newest]) return null;
            var archived = Segments().Select(file => new DateTimeOffset(File.GetLastWriteTimeUtc(file), TimeSpan.Zero)).DefaultIfEmpty().Max();
            return archived > newest.DatabaseTime ? archived : newest.DatabaseTime;
        }
    }

    /// <summary>Makes the folders that servers write to.</summary>
    public void Prepare()
    {
        DatabaseHost.MakeFolder(folder);
        DatabaseHost.MakeFolder(_backups);
        if (!Directory.Exists(_log)) Posix.CreateEngineDirectory(_log);
    }

    /// <summary>Takes a base backup.</summary>
    public Task<DatabaseCopy> BackUpAsync(PostgresServer server, Version version, string database, CancellationToken cancellationToken) =>
        DatabaseCopy.TakeAsync(server, version, Path.Combine(_backups, Path.GetRandomFileName()), database, cancellationToken);

    /// <summary>Has the writer archive all that is committed by now, and something committed after that.</summary>
    public async Task FlushAsync(PostgresServer writer, CancellationToken cancellationToken)
    {
        await writer.QueryAsync("SELECT pg_logical_emit_message(true, 'localcloud', 'time goes on')", cancellationToken);
        var file = (await writer.QueryAsync("SELECT pg_walfile_name(pg_switch_wal())", cancellationToken))[0][0]!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (!File.Exists(Path.Combine(_log, file))) await Task.Delay(20, patience.Token);
    }

    /// <summary>Archives what a killed writer had not got round to, from the log of the standby that took over.</summary>
    public Task FillGapsAsync(string dataDirectory, Fork fork, CancellationToken cancellationToken)
    {
        var missing = Directory.EnumerateFiles(Path.Combine(dataDirectory, "pg_wal"))
            .Where(file => Path.GetFileName(file) is { Length: 24 } name
                && int.Parse(name[..8], NumberStyles.HexNumber, CultureInfo.InvariantCulture) < fork.Timeline
                && string.CompareOrdinal(name[8..], fork.Position.Segment) < 0
                && !File.Exists(Path.Combine(_log, name)))
            .ToList();
        return missing.Count == 0 ? Task.CompletedTask : ClusterFiles.CopyAsync(missing, _log, cancellationToken);
    }

    /// <summary>Removes what no restore to a moment from then on needs.</summary>
    public void Prune(DateTimeOffset keepFrom)
    {
        var backups = Backups;
        var kept = backups.LastOrDefault(backup => backup.DatabaseTime <= keepFrom) ?? (backups.Count > 0 ? backups[0] : null);
        if (kept is null) return;
        foreach (var older in backups.TakeWhile(backup => backup != kept)) older.Delete();

        // START WAL LOCATION: 0/2000028 (file 000000010000000000000002)
        var label = File.ReadLines(Path.Combine(kept.DataDirectory, "backup_label")).First();
        var first = label[(label.LastIndexOf(' ') + 1)..^1][8..];
        foreach (var file in Segments().Where(file => string.CompareOrdinal(Path.GetFileName(file)[8..24], first) < 0).ToList()) File.Delete(file);
    }

    /// <summary>Complete and partial log files; not the timelines' histories.</summary>
    private IEnumerable<string> Segments() => Directory.Exists(_log)
        ? Directory.EnumerateFiles(_log).Where(file => Path.GetFileName(file).Length >= 24)
        : [];
}

using System.Globalization;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>Restores a group as another was at a moment.</summary>
internal static class PointInTime
{
    /// <summary>Lays the newest backup from before the moment, and has the server apply the archived log up to it.</summary>
    /// <param name="moment">What was committed by then is in it; null for everything that can be had.</param>
    /// <exception cref="ArgumentException">No backup is that old, or the log does not reach that far.</exception>
    public static async Task RestoreAsync(GroupState target, StorageGroup source, DateTimeOffset? moment, CancellationToken cancellationToken)
    {
        var archive = source.State.Archive;
        var backup = archive.Backups.LastOrDefault(backup => moment is null || backup.DatabaseTime <= moment) ?? throw new ArgumentException(
            archive.Earliest is { } earliest
                ? $"the earliest time to which {source.Id} can be restored is {earliest:O}, not {moment:O}"
                : $"{source.Id} has no backup", nameof(moment));
        if (source is { Source: null } && source.State.Leader.Server.State == ServerState.Running)
            await archive.FlushAsync(source.State.Leader.Server, cancellationToken);
        else if (moment > archive.Latest)
            throw new ArgumentException($"the latest time to which {source.Id} can be restored is {archive.Latest:O}, not {moment:O}", nameof(moment));

        if (await TryAsync(target, backup, archive, moment, cancellationToken)) return;
        // Nothing was committed after the moment: then all that there is was committed before.
        await TryAsync(target, backup, archive, moment: null, cancellationToken);
    }

    private static async Task<bool> TryAsync(
        GroupState target, DatabaseCopy backup, WalArchive archive, DateTimeOffset? moment, CancellationToken cancellationToken)
    {
        var leader = target.Leader;
        await leader.LayAsync(backup.DataDirectory, cancellationToken);
        var signal = Path.Combine(leader.Server.DataDirectory, "recovery.signal");
        await File.WriteAllTextAsync(signal, "", cancellationToken);
        Posix.GiveToEngineUser(signal);

        var settings = target.SettingsOf(target.Record.Leader);
        var own = new Dictionary<string, string>(settings.Own, StringComparer.Ordinal)
        {
            ["restore_command"] = archive.RestoreCommand,
            ["recovery_target_action"] = "promote",
            // Ready is then when the recovery has ended, and not before.
            ["hot_standby"] = "off",
        };
        if (moment is { } time) own["recovery_target_time"] = time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff+00", CultureInfo.InvariantCulture);
        try
        {
            await leader.Server.StartAsync(settings with { Own = own }, cancellationToken);
        }
        catch (EngineStartException fault) when (moment is not null && fault.Message.Contains("before configured recovery target was reached", StringComparison.Ordinal))
        {
            Directory.Delete(leader.Server.DataDirectory, recursive: true);
            return false;
        }

        // As a writer among others from now on; hot_standby needs a restart to matter, and matters to standbys only.
        leader.Server.Reload(settings);
        target.Reroute();
        return true;
    }
}

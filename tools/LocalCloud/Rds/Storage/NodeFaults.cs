using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>What goes wrong with single servers, for real.</summary>
internal sealed class NodeFaults(GroupState group)
{
    /// <summary>Kills every process of a server, as the loss of its machine would.</summary>
    public Task KillAsync(string node) => group.Node(node).Server.CrashAsync();

    /// <summary>Stops every process of a server where it stands: it answers nobody, and holds its connections.</summary>
    public Task FreezeAsync(string node, CancellationToken cancellationToken) => group.Node(node).Server.FreezeAsync(cancellationToken);

    /// <summary>Lets a frozen server go on.</summary>
    public void Thaw(string node) => group.Node(node).Server.Thaw();

    /// <summary>Cuts a server off from its clients, its writer and its standbys: connections stay, and nothing passes.</summary>
    public void CutOff(string node) => group.Node(node).Gate.CutOff();

    /// <summary>Connects a server again: what waited passes.</summary>
    public void Reconnect(string node) => group.Node(node).Gate.Restore();

    /// <summary>Has a standby apply each commit only so long after it was made; zero ends it. It still has the log.</summary>
    public void Slow(string node, TimeSpan delay)
    {
        group.Save(node, record => record with { ApplyDelay = delay });
        group.Node(node).Server.Reload(group.SettingsOf(node));
    }

    /// <summary>
    /// Fills the disk of a server: from now on no file of it grows beyond what its largest has. A write beyond that fails for
    /// real (could not extend file), as with a full disk; what exists can be read and overwritten, and smaller files can grow
    /// up to that size. It is the kernel's limit on file sizes (RLIMIT_FSIZE), which needs no root and fills no real disk. It
    /// ends with <see cref="EmptyDiskAsync"/>, or when the server is started again.
    /// </summary>
    /// <returns>The size, at least that of a log file, which must be written whatever happens.</returns>
    public async Task<long> FillDiskAsync(string node, CancellationToken cancellationToken)
    {
        var data = group.Node(node).Server.DataDirectory;
        var largest = new DirectoryInfo(Path.Combine(data, "base"))
            .EnumerateFiles("*", SearchOption.AllDirectories).Max(file => file.Exists ? file.Length : 0);
        largest = Math.Max(largest, LogPosition.SegmentSize);
        await ServerProcesses.LimitFileSizeAsync(data, largest, cancellationToken);
        return largest;
    }

    /// <summary>Gives a server room again.</summary>
    public Task EmptyDiskAsync(string node, CancellationToken cancellationToken) =>
        ServerProcesses.LimitFileSizeAsync(group.Node(node).Server.DataDirectory, bytes: null, cancellationToken);

    /// <summary>Overwrites a page on disk with garbage, and makes sure that the server will read it from there.</summary>
    /// <param name="relation">As schema.name, in the group's database.</param>
    /// <exception cref="ArgumentException">The relation or the block does not exist.</exception>
    public async Task CorruptPageAsync(string node, string relation, int block, CancellationToken cancellationToken)
    {
        var server = group.Node(node).Server;
        if (server.State != ServerState.Running) throw new InvalidOperationException($"the server of {node} does not run");
        var path = await PageCorruption.LocateAsync(server, group.Record.Database, relation, block, cancellationToken);
        if (PageCorruption.WorksOnline(group.Version))
        {
            await PageCorruption.WriteOnlineAsync(server, path, block, cancellationToken);
            return;
        }

        await server.StopAsync();
        PageCorruption.Write(server.DataDirectory, path, block);
        await server.StartAsync(group.SettingsOf(node), cancellationToken);
    }
}

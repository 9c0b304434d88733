using System.Globalization;
using System.IO.Enumeration;
using DataReliability.LocalCloud.Rds.Faults;
using DataReliability.LocalCloud.Rds.Storage;
using Npgsql;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>What RDS measures of databases with real servers. Those that are metadata only are passed over: a fleet of
/// thousands costs nothing.</summary>
internal sealed class DatabaseGauges(ModelHost model, DatabaseHost host)
{
    private const long GiB = 1L << 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly EnumerationOptions EveryFile = new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    /// <summary>The instances with real servers, those that were stopped left out.</summary>
    public IReadOnlyList<LiveDatabase> Live(string account, string region) => model.Look(cloud =>
        cloud.Worlds.FirstOrDefault(world => world.Account == account && world.Region == region) is not { } world ? [] : (IReadOnlyList<LiveDatabase>)
        [
            .. from instance in world.Instances
               where instance is { HasEngine: true, CreateTime: not null, StoppedAt: null }
               let server = ServerOf.Find(world, instance.Id)
               where server is not null
               select new LiveDatabase(instance.Id, string.Format(CultureInfo.InvariantCulture, world.Options.EndpointAddress, instance.Id, region), instance.Port, instance.Engine.StartsWith("aurora", StringComparison.Ordinal),
                   instance.AllocatedStorage, server.Value.Group, server.Value.Member),
        ]);

    /// <summary>By how much it is behind what it replicates; null for what replicates nothing, and when it can't be told.</summary>
    public async Task<TimeSpan?> LagAsync(LiveDatabase database, CancellationToken cancellationToken)
    {
        if (host.Groups.Find(database.Group) is not { } group) return null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await group.ReadLagAsync(database.Member ?? group.Leader, patience.Token);
        }
        catch (Exception fault) when (fault is NpgsqlException or IOException or InvalidOperationException or KeyNotFoundException
            || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // A server that is going, or coming: its data is missing.
            return null;
        }
    }

    /// <summary>The bytes that are left of its storage: none while its disk is full. Null for Aurora, and when its server does not run.</summary>
    public long? FreeStorage(LiveDatabase database)
    {
        if (database.IsAurora || host.Groups.Find(database.Group) is not { } group) return null;
        var name = database.Member ?? group.Leader;
        if (group.Nodes.FirstOrDefault(node => node.Name == name) is not { ProcessId: { } process }) return null;
        if (IsFull(process)) return 0;
        var used = new FileSystemEnumerable<long>(group.State.Node(name).Folder, (ref FileSystemEntry entry) => entry.IsDirectory ? 0 : entry.Length, EveryFile).Sum();
        return Math.Max(0, (database.AllocatedStorage * GiB) - used);
    }

    // The fault fill-disk is the kernel's limit on the size of files.
    private static bool IsFull(int process)
    {
        try
        {
            var limit = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/limits")).FirstOrDefault(line => line.StartsWith("Max file size", StringComparison.Ordinal));
            return limit is not null && !limit["Max file size".Length..].TrimStart().StartsWith("unlimited", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}

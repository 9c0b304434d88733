using System.Buffers.Binary;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>The first half of a planned switchover: the writer ends, and its follower has everything.</summary>
internal static class Handover
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Shuts clients out and stops the writer, which first sends its followers all that it has.</summary>
    /// <exception cref="NoCandidateException">The follower does not have everything; the writer takes writes again.</exception>
    public static async Task StopAsync(StorageGroup source, StorageGroup follower, CancellationToken cancellationToken)
    {
        var writer = source.State.Leader;
        if (!follower.State.Leader.IsReachable || !writer.IsReachable)
            throw new NoCandidateException($"{source.Id} and {follower.Id} must both run and be reachable for a switchover without loss");
        await Task.WhenAll(source.State.Standbys.ToList().Select(name => source.State.Node(name).Server.StopAsync()));
        await writer.Server.StopAsync();
        if (await HasAsync(follower.State.Leader, EndOf(writer.Server.DataDirectory), cancellationToken)) return;
        await source.HealInTurnAsync(cancellationToken);
        throw new NoCandidateException($"{follower.Id} has not received everything that {source.Id} has");
    }

    /// <summary>Where the last checkpoint of a stopped cluster is: the eight bytes at 32 of pg_control, in every version since 12.</summary>
    private static LogPosition EndOf(string dataDirectory)
    {
        Span<byte> position = stackalloc byte[8];
        using var control = File.OpenRead(Path.Combine(dataDirectory, "global", "pg_control"));
        control.Position = 32;
        control.ReadExactly(position);
        return new LogPosition(BinaryPrimitives.ReadUInt64LittleEndian(position));
    }

    private static async Task<bool> HasAsync(StorageNode node, LogPosition end, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (node.IsReachable && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            // The position of what was received is where it ends, and thus beyond where the checkpoint begins.
            if (await node.ReadPositionAsync(cancellationToken) > end) return true;
            await Task.Delay(50, cancellationToken);
        }

        return false;
    }
}

using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace DataReliability.LocalCloud.Engines;

/// <summary>Picks free ports on loopback, below the range that the kernel gives to outgoing connections. A port can still
/// be lost to another process before it is bound: who binds it tries another then.</summary>
internal static class LoopbackPorts
{
    private const int First = 15_000;
    private const int End = 32_000;
    private static readonly Lock Gate = new();
    private static readonly HashSet<int> Given = [];

    /// <summary>A port that nobody listens on and that no call of this process has answered before.</summary>
    public static int Take()
    {
        lock (Gate)
        {
            for (var attempt = 0; attempt < End - First; attempt++)
            {
                var port = RandomNumberGenerator.GetInt32(First, End);
                if (IsFree(port) && Given.Add(port)) return port;
            }
        }

        throw new IOException($"no port from {First} to {End} on loopback is free");
    }

    /// <summary>Gives none of these ports: endpoints had them before a restart and are to have them again.</summary>
    public static void Keep(IEnumerable<int> ports)
    {
        lock (Gate) Given.UnionWith(ports);
    }

    /// <summary>Lets a port be given again.</summary>
    public static void Return(int port)
    {
        lock (Gate) Given.Remove(port);
    }

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

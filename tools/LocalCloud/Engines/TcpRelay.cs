using System.Net;
using System.Net.Sockets;

namespace DataReliability.LocalCloud.Engines;

/// <summary>An endpoint: a port on loopback that stays and leads to servers that change. Bytes pass untouched, so TLS is
/// between client and server. Several servers take turns, connection by connection.</summary>
internal sealed class TcpRelay : IAsyncDisposable
{
    private const int ReusePort = 15;
    private const int SocketLevel = 1;
    private readonly Lock _lock = new();
    private readonly HashSet<RelayConnection> _connections = [];

    /// <summary>Bound, but it does not listen: it keeps the port while there is nowhere to lead to, and clients are refused.</summary>
    private readonly Socket _reservation;

    private IReadOnlyList<RelayTarget> _targets = [];
    private Socket? _listener;
    private Task _accepting = Task.CompletedTask;
    private int _next;
    private bool _disposed;

    private TcpRelay(Socket reservation) => _reservation = reservation;

    public int Port => LocalEndPoint.Port;

    /// <summary>The address on loopback.</summary>
    public IPAddress Address => LocalEndPoint.Address;

    /// <summary>How many connections pass through.</summary>
    public int Connections
    {
        get
        {
            lock (_lock) return _connections.Count;
        }
    }

    /// <summary>Opens an endpoint that leads nowhere yet.</summary>
    public static TcpRelay Open() => OpenTogether(null, [IPAddress.Loopback])[0];

    /// <summary>Opens endpoints at one port of several addresses of loopback.</summary>
    /// <param name="port">The port to have, as before a restart; any that is free at all of the addresses when another process
    /// has it at one of them, or when null.</param>
    public static IReadOnlyList<TcpRelay> OpenTogether(int? port, IReadOnlyList<IPAddress> addresses)
    {
        if (port is { } wanted && TryBind(addresses, wanted) is { } kept) return kept;
        while (true)
        {
            var free = LoopbackPorts.Take();
            if (TryBind(addresses, free) is { } bound) return bound;
            LoopbackPorts.Return(free);
        }
    }

    /// <summary>Leads to these servers from now on. Connections to others are dropped; with no server, clients are refused.</summary>
    public void Route(IReadOnlyList<RelayTarget> targets)
    {
        List<RelayConnection> stale;
        lock (_lock)
        {
            _targets = targets;
            stale = [.. _connections.Where(connection => !targets.Contains(connection.Target))];
            if (targets.Count == 0)
            {
                _listener?.Dispose();
                _listener = null;
            }
            else if (_listener is null)
            {
                _listener = TryBind(Address, Port) ?? throw new IOException($"port {Port} was taken from this process");
                _listener.Listen();
                _accepting = AcceptAsync(_listener);
            }
        }

        foreach (var connection in stale) connection.Drop();
    }

    private IPEndPoint LocalEndPoint => (IPEndPoint)_reservation.LocalEndPoint!;

    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        Route([]);
        await _accepting;
        while (Connections > 0) await Task.Delay(1);
        var (address, port) = (Address, Port);
        _reservation.Dispose();
        if (address.Equals(IPAddress.Loopback)) LoopbackPorts.Return(port);
    }

    private static List<TcpRelay>? TryBind(IReadOnlyList<IPAddress> addresses, int port)
    {
        var bound = new List<Socket>();
        foreach (var address in addresses)
        {
            if (TryBind(address, port) is { } socket)
            {
                bound.Add(socket);
                continue;
            }

            foreach (var other in bound) other.Dispose();
            return null;
        }

        return bound.ConvertAll(socket => new TcpRelay(socket));
    }

    private static Socket? TryBind(IPAddress address, int port)
    {
        // With the protocol named, .NET would let others bind the port as long as nobody listens.
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.SetRawSocketOption(SocketLevel, ReusePort, [1, 0, 0, 0]);
            socket.Bind(new IPEndPoint(address, port));
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            return null;
        }
    }

    private async Task AcceptAsync(Socket listener)
    {
        while (true)
        {
            Socket client;
            try
            {
                client = await listener.AcceptAsync();
            }
            catch (Exception fault) when (fault is ObjectDisposedException
                or SocketException { SocketErrorCode: SocketError.OperationAborted or SocketError.InvalidArgument or SocketError.Interrupted })
            {
                return;
            }
            catch (SocketException)
            {
                // The client has gone, or the process is out of file descriptors for the moment.
                await Task.Delay(10);
                continue;
            }

            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        client.NoDelay = true;
        RelayConnection connection;
        lock (_lock)
        {
            if (_targets.Count == 0)
            {
                client.LingerState = new LingerOption(true, 0);
                client.Dispose();
                return;
            }

            connection = new RelayConnection(client, _targets[_next++ % _targets.Count]);
            _connections.Add(connection);
        }

        await connection.RunAsync();
        lock (_lock) _connections.Remove(connection);
        connection.Dispose();
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DataReliability.Hosting.Tests;

/// <summary>A server that takes whole requests, counts them and never answers.</summary>
internal sealed class TakingServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly AfterRequest _then;
    private readonly List<Socket> _connections = [];
    private int _requests;

    public TakingServer(AfterRequest then)
    {
        _then = then;
        _listener.Start();
        _ = AcceptAll();
    }

    public string Url => $"http://{_listener.LocalEndpoint}";

    public int Requests => Volatile.Read(ref _requests);

    public void Dispose()
    {
        _listener.Dispose();
        lock (_connections)
            _connections.ForEach(c => c.Dispose());
    }

    private async Task AcceptAll()
    {
        try
        {
            while (true)
                _ = Take(await _listener.AcceptSocketAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Stopped listening.
        }
    }

    private async Task Take(Socket connection)
    {
        lock (_connections)
            _connections.Add(connection);
        try
        {
            if (!await HasRequest(connection))
                return;
            Interlocked.Increment(ref _requests);
            if (_then == AfterRequest.Close)
                connection.Shutdown(SocketShutdown.Both);
            if (_then == AfterRequest.Reset)
                connection.LingerState = new LingerOption(enable: true, 0);
            if (_then != AfterRequest.Silence)
                connection.Dispose();
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The caller hung up, or the test has ended.
        }
    }

    private static async Task<bool> HasRequest(Socket connection)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (await connection.ReceiveAsync(buffer) is > 0 and var read)
        {
            text.Append(Encoding.Latin1.GetString(buffer, 0, read));
            if (text.ToString().Contains("Action=FailoverDBCluster", StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}

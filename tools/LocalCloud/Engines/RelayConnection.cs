using System.Buffers;
using System.Net;
using System.Net.Sockets;

namespace DataReliability.LocalCloud.Engines;

/// <summary>One client's connection through a relay.</summary>
internal sealed class RelayConnection(Socket client, RelayTarget target) : IDisposable
{
    private const int BufferSize = 32 * 1024;
    private readonly CancellationTokenSource _dropped = new();
    private readonly Socket _server = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    public RelayTarget Target => target;

    /// <summary>Passes bytes on in both directions until both have ended or the connection is dropped.</summary>
    public async Task RunAsync()
    {
        try
        {
            await target.PassAsync(_dropped.Token);
            await _server.ConnectAsync(new IPEndPoint(IPAddress.Loopback, target.Port), _dropped.Token);
            await Task.WhenAll(PumpAsync(client, _server), PumpAsync(_server, client));
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Refused, reset by one side, or dropped: the other side is reset.
            client.LingerState = _server.LingerState = new LingerOption(true, 0);
        }
    }

    /// <summary>Ends the connection at once: both sides see it reset.</summary>
    public void Drop()
    {
        try
        {
            _dropped.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // Ended meanwhile.
        }
    }

    public void Dispose()
    {
        client.Dispose();
        _server.Dispose();
        _dropped.Dispose();
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (true)
            {
                var received = await from.ReceiveAsync(buffer.AsMemory(0, BufferSize), SocketFlags.None, _dropped.Token);
                await target.PassAsync(_dropped.Token);
                if (received == 0)
                {
                    to.Shutdown(SocketShutdown.Send);
                    return;
                }

                for (var sent = 0; sent < received;)
                    sent += await to.SendAsync(buffer.AsMemory(sent, received - sent), SocketFlags.None, _dropped.Token);
            }
        }
        catch
        {
            // One direction's fault is the end of both.
            await _dropped.CancelAsync();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

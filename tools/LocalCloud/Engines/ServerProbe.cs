using System.Net;
using System.Net.Sockets;

namespace DataReliability.LocalCloud.Engines;

/// <summary>Asks a server whether it answers: for TLS, to which PostgreSQL says S or N before it wants to know who asks.</summary>
internal static class ServerProbe
{
    /// <summary>The message SSLRequest.</summary>
    private static readonly byte[] Question = [0, 0, 0, 8, 4, 210, 22, 47];

    /// <summary>Whether the server on a port of loopback answers in time, through its network.</summary>
    public static async Task<bool> AnswersAsync(int port, RelayGate gate, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (port == 0) return false;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await gate.PassAsync(limit.Token);
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), limit.Token);
            await socket.SendAsync(Question, limit.Token);
            var answer = new byte[1];
            return await socket.ReceiveAsync(answer, limit.Token) == 1 && answer[0] is (byte)'S' or (byte)'N';
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return false;
        }
    }
}

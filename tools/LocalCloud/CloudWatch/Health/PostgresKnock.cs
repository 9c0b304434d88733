using System.Net.Sockets;

namespace DataReliability.LocalCloud.CloudWatch.Health;

/// <summary>Finds out whether a PostgreSQL server answers, without logging in.</summary>
internal static class PostgresKnock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // SSLRequest: its length, and 80877103 for its code.
    private static readonly byte[] Request = [0, 0, 0, 8, 0x04, 0xD2, 0x16, 0x2F];

    /// <summary>Whether the server says, within five real seconds, if it speaks TLS. One that is stopped or frozen doesn't.</summary>
    public static async Task<bool> AnswersAsync(string host, int port, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, patience.Token);
            var stream = client.GetStream();
            await stream.WriteAsync(Request, patience.Token);
            var answer = new byte[1];
            return await stream.ReadAsync(answer, patience.Token) == 1 && answer[0] is (byte)'S' or (byte)'N';
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}

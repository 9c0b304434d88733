using System.Net;
using System.Net.Sockets;
using Amazon.RDS;
using Amazon.RDS.Model;

namespace DataReliability.StandIns.Clients.Tests;

/// <summary>Against a real socket that takes a request and says nothing.</summary>
public sealed class TimeoutTests : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _connections = [];

    public TimeoutTests() => _listener.Start();

    public void Dispose()
    {
        _connections.ForEach(c => c.Dispose());
        _listener.Dispose();
    }

    [Fact]
    public async Task A_call_that_must_not_repeat_gives_up_after_its_time_out_having_sent_once()
    {
        using var stop = new CancellationTokenSource();
        var accepting = Accept(stop.Token);
        using var rds = new AmazonRDSClient("key", "secret", new AmazonRDSConfig
        {
            ServiceURL = $"http://{_listener.LocalEndpoint}",
            AuthenticationRegion = "eu-west-1",
            MaxErrorRetry = 0,
            Timeout = TimeSpan.FromMilliseconds(200),
        });

        var e = await Record.ExceptionAsync(() => rds.FailoverDBClusterAsync(new FailoverDBClusterRequest { DBClusterIdentifier = "ledger" }));
        await stop.CancelAsync();

        Assert.NotNull(e);
        Assert.IsNotType<AmazonRDSException>(e);
        Assert.Equal(1, await accepting);
    }

    private async Task<int> Accept(CancellationToken stop)
    {
        try
        {
            while (true)
                _connections.Add(await _listener.AcceptTcpClientAsync(stop));
        }
        catch (OperationCanceledException)
        {
            return _connections.Count;
        }
    }
}

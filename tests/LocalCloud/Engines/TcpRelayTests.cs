using System.Net;
using System.Net.Sockets;
using System.Text;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Tests.Engines;

public sealed class TcpRelayTests : IAsyncDisposable
{
    private readonly TcpRelay _relay = TcpRelay.Open();
    private readonly List<TcpListener> _servers = [];

    [Fact]
    public async Task It_refuses_while_it_leads_nowhere_and_keeps_its_port()
    {
        using (var refused = new TcpClient())
            Assert.Equal(SocketError.ConnectionRefused, (await Assert.ThrowsAsync<SocketException>(() => refused.ConnectAsync(IPAddress.Loopback, _relay.Port))).SocketErrorCode);
        Assert.Throws<SocketException>(() => Listen(_relay.Port));

        _relay.Route([new RelayTarget(Serve("one"))]);
        Assert.Equal("one", await AskAsync());
        _relay.Route([]);
        using var again = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => again.ConnectAsync(IPAddress.Loopback, _relay.Port));
    }

    [Fact]
    public async Task Targets_take_turns_and_connections_to_one_that_is_left_are_dropped()
    {
        var (one, two) = (new RelayTarget(Serve("one")), new RelayTarget(Serve("two")));
        _relay.Route([one, two]);
        using var first = await ConnectAsync();
        using var second = await ConnectAsync();
        Assert.Equal(("one", "two"), (await ReadAsync(first), await ReadAsync(second)));

        _relay.Route([two]);
        await Assert.ThrowsAnyAsync<IOException>(() => first.GetStream().ReadExactlyAsync(new byte[1]).AsTask());
        await second.GetStream().WriteAsync("echo"u8.ToArray());
        Assert.Equal("echo", await ReadAsync(second, 4));
        Assert.Equal("two", await AskAsync());
    }

    [Fact]
    public async Task Nothing_passes_while_the_network_is_cut_off_and_what_waited_passes_after()
    {
        var gate = new RelayGate();
        _relay.Route([new RelayTarget(Serve("one"), gate)]);
        using var open = await ConnectAsync();
        Assert.Equal("one", await ReadAsync(open));
        gate.CutOff();
        await open.GetStream().WriteAsync("echo"u8.ToArray());
        using var late = await ConnectAsync();
        var (echo, greeting) = (ReadAsync(open, 4), ReadAsync(late));
        await Task.Delay(100);
        Assert.False(echo.IsCompleted || greeting.IsCompleted);

        gate.Restore();
        Assert.Equal(("echo", "one"), (await echo, await greeting));
    }

    [Fact]
    public async Task A_port_that_another_process_has_taken_is_replaced()
    {
        var taken = Serve("other");
        await using var relay = TcpRelay.OpenTogether(taken, [IPAddress.Loopback])[0];
        Assert.NotEqual(taken, relay.Port);
        var port = relay.Port;
        await relay.DisposeAsync();
        await using var again = TcpRelay.OpenTogether(port, [IPAddress.Loopback])[0];
        Assert.Equal(port, again.Port);
    }

    [Fact]
    public async Task Endpoints_that_share_a_port_move_together()
    {
        var taken = Serve("other");
        var second = IPAddress.Parse("127.0.0.2");
        // It is free at the first of the addresses alone.
        var relays = TcpRelay.OpenTogether(taken, [second, IPAddress.Loopback]);
        Assert.Equal([second, IPAddress.Loopback], relays.Select(relay => relay.Address));
        Assert.Equal(relays[0].Port, relays[1].Port);
        Assert.NotEqual(taken, relays[0].Port);
        foreach (var relay in relays) await relay.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _relay.DisposeAsync();
        foreach (var server in _servers) server.Dispose();
    }

    private static TcpListener Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        return listener;
    }

    /// <summary>A server that says its name, three letters long or more, and then echoes.</summary>
    private int Serve(string name)
    {
        var listener = Listen(0);
        _servers.Add(listener);
        _ = Task.Run(async () =>
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync();
                _ = Task.Run(async () =>
                {
                    await using var stream = new NetworkStream(client, ownsSocket: true);
                    await stream.WriteAsync(Encoding.ASCII.GetBytes(name));
                    await stream.CopyToAsync(stream);
                });
            }
        });
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<TcpClient> ConnectAsync()
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _relay.Port);
        return client;
    }

    private async Task<string> AskAsync()
    {
        using var client = await ConnectAsync();
        return await ReadAsync(client);
    }

    private static async Task<string> ReadAsync(TcpClient client, int length = 3)
    {
        var answer = new byte[length];
        await client.GetStream().ReadExactlyAsync(answer);
        return Encoding.ASCII.GetString(answer);
    }
}

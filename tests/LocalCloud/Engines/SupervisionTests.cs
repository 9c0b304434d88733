using System.Net.Http.Headers;
using System.Text;
using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Tests.Engines;

public sealed class SupervisionTests : IDisposable
{
    private readonly string _folder = TemporaryFolder.Create();

    [Fact]
    public async Task A_server_that_cannot_start_says_what_its_log_says()
    {
        var engines = await SharedEngines.GetAsync(default);
        var fault = await Assert.ThrowsAsync<EngineStartException>(
            () => TestServer.StartAsync(engines, _folder, new() { ["max_connections"] = "-1" }));
        Assert.Contains("max_connections", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_keeps_its_port_over_a_restart_and_is_seen_to_die()
    {
        await using var server = await TestServer.StartAsync(await SharedEngines.GetAsync(default), _folder);
        var port = server.Server.Port;
        await server.Server.StopAsync();
        Assert.False(server.Server.IsRunning);
        await server.Server.StartAsync(new Dictionary<string, string>(), default);
        Assert.Equal(port, server.Server.Port);

        var process = server.Server.ProcessId!.Value;
        Posix.Signal(process, Posix.Kill);
        while (server.Server.IsRunning) await Task.Delay(10);
        Assert.False(Posix.IsAlive(process));
    }

    [Fact]
    public async Task A_server_never_runs_as_root()
    {
        await using var server = await TestServer.StartAsync(await SharedEngines.GetAsync(default), _folder);
        var owner = File.ReadLines($"/proc/{server.Server.ProcessId}/status").First(line => line.StartsWith("Uid:", StringComparison.Ordinal));
        Assert.DoesNotContain("\t0", owner, StringComparison.Ordinal);
        if (Posix.IsRoot) Assert.Equal("Uid:\t65534\t65534\t65534\t65534", owner);
    }

    [Fact]
    public async Task Dynoxide_answers_keeps_its_tables_over_a_restart_and_ends()
    {
        var engines = await SharedEngines.GetAsync(default);
        if (engines.Dynoxide is null) Assert.Skip("only PostgreSQL was found on this machine");
        await using var server = new DynoxideServer(engines, Path.Combine(_folder, "dynamo"));
        await server.StartAsync(default);
        await CallAsync(server, "CreateTable", """
            {"TableName":"orders","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"k","KeyType":"HASH"}],
             "AttributeDefinitions":[{"AttributeName":"k","AttributeType":"S"}]}
            """);
        var process = server.ProcessId!.Value;
        await server.StopAsync();
        Assert.False(Posix.IsAlive(process));

        await server.StartAsync(default);
        Assert.Equal("""{"TableNames":["orders"]}""", await CallAsync(server, "ListTables", "{}"));
    }

    [Fact]
    public async Task What_a_killed_server_leaves_is_removed()
    {
        var folder = TemporaryFolder.Under(_folder, "run");
        await using var server = await TestServer.StartAsync(await SharedEngines.GetAsync(default), folder);
        var segment = File.ReadAllLines(Path.Combine(folder, "data", "postmaster.pid"))[6].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        Assert.Contains(segment, SharedMemory());
        Posix.Signal(server.Server.ProcessId!.Value, Posix.Kill);
        while (server.Server.IsRunning) await Task.Delay(10);

        await EngineLeftovers.RemoveAsync(folder, default);
        Assert.False(Directory.Exists(folder));
        // The server's children notice its death, and the kernel frees the segment with the last of them.
        for (var waited = 0; waited < 500 && SharedMemory().Contains(segment); waited++) await Task.Delay(20);
        Assert.DoesNotContain(segment, SharedMemory());
    }

    [Fact]
    public void Ports_are_given_once_until_they_are_returned()
    {
        var ports = Enumerable.Range(0, 50).Select(_ => LoopbackPorts.Take()).ToList();
        Assert.Equal(50, ports.Distinct().Count());
        ports.ForEach(LoopbackPorts.Return);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The ids of the machine's shared memory segments.</summary>
    private static string[] SharedMemory() =>
        [.. File.ReadLines("/proc/sysvipc/shm").Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])];

    private static async Task<string> CallAsync(DynoxideServer server, string operation, string body)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Endpoint);
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/x-amz-json-1.0"));
        request.Headers.Add("X-Amz-Target", $"DynamoDB_20120810.{operation}");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=test/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0");
        request.Headers.Add("X-Amz-Date", "20260101T000000Z");
        using var answer = await client.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }
}

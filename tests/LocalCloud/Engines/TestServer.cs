using DataReliability.LocalCloud.Engines;
using DataReliability.LocalCloud.Rds.Storage;
using Npgsql;

namespace DataReliability.LocalCloud.Tests.Engines;

/// <summary>A server over a fresh cluster.</summary>
internal sealed class TestServer(PostgresServer server) : IAsyncDisposable
{
    public PostgresServer Server => server;

    public static async Task<TestServer> StartAsync(EngineInstallation engines, string folder, Dictionary<string, string>? parameters = null)
    {
        var template = await PostgresTemplate.PrepareAsync(engines, TimeProvider.System, progress: null, default);
        var data = Path.Combine(folder, "data");
        await ClusterFiles.CopyClusterAsync(template.DataDirectory, data, default);
        var server = new PostgresServer(
            engines, data, Path.Combine(folder, "log"), ServerCertificates.Create(folder, TimeProvider.System), template.AdminPassword);
        await server.StartAsync(parameters ?? [], default);
        return new TestServer(server);
    }

    public async Task<string?> ReadAsync(string sql)
    {
        await using var connection = await server.ConnectAsync("postgres", default);
        await using var command = new NpgsqlCommand(sql, connection);
        return (await command.ExecuteScalarAsync())?.ToString();
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}

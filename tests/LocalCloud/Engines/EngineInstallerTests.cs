using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Tests.Engines;

public sealed class EngineInstallerTests : IDisposable
{
    private readonly string _cache = TemporaryFolder.Create();
    private readonly List<string> _progress = [];

    [Fact]
    public async Task Installers_at_once_install_once_and_a_later_one_nothing()
    {
        await SharedEngines.GetAsync(default);
        var installations = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => InstallAsync("npm")));
        Assert.Single(installations.Distinct());
        Assert.Single(_progress);

        await InstallAsync("there is no such program");
        Assert.Single(_progress);
        Assert.True(File.Exists(installations[0].Dynoxide));
        Assert.Equal(
            [installations[0].EngineVersion],
            [(await EngineCommand.RunAsUserAsync(Path.Combine(installations[0].PostgresBin, "postgres"), ["--version"], default)).Trim().Split(' ')[^1]]);
        Assert.DoesNotContain(Directory.EnumerateDirectories(installations[0].Directory), folder => Path.GetFileName(folder).StartsWith("npm-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_npm_the_machines_postgresql_serves_or_the_error_says_how_to_get_one()
    {
        try
        {
            var engines = await InstallAsync("there is no such program");
            Assert.Null(engines.Dynoxide);
            Assert.True(engines.PostgresVersion.Major >= MachinePostgres.MinimumMajor);
            await using var server = await TestServer.StartAsync(engines, TemporaryFolder.Under(_cache, "run"));
            Assert.StartsWith(engines.EngineVersion, await server.ReadAsync("SHOW server_version"), StringComparison.Ordinal);
            await server.ReadAsync("CREATE EXTENSION amcheck; SELECT 'done'");
        }
        catch (EngineUnavailableException fault)
        {
            Assert.Contains("Install Node.js with npm", fault.Message, StringComparison.Ordinal);
            Assert.Contains("apt-get install postgresql", fault.Message, StringComparison.Ordinal);
        }
    }

    public void Dispose() => Directory.Delete(_cache, recursive: true);

    private Task<EngineInstallation> InstallAsync(string npm) =>
        new EngineInstaller(_cache, TimeProvider.System) { Npm = npm }.InstallAsync(new Told(_progress), default);

    /// <summary>Collects at once, where Progress&lt;T&gt; would post.</summary>
    private sealed class Told(List<string> lines) : IProgress<string>
    {
        public void Report(string value)
        {
            lock (lines) lines.Add(value);
        }
    }
}

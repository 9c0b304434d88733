using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DataReliability.LocalCloud.Engines;
using DataReliability.TestSupport.Workflows;

namespace DataReliability.Integration.Tests.DynamoDb;

/// <summary>One engine for all tests of this assembly.</summary>
[CollectionDefinition]
public sealed class OneDynoxide : ICollectionFixture<Dynoxide>;

/// <summary>A real DynamoDB-compatible engine, as a process. Tests are skipped where there is none.</summary>
public sealed class Dynoxide : IAsyncLifetime
{
    private readonly string _directory = Path.Combine("/tmp", $"data-reliability-{Guid.NewGuid():N}");
    private DynoxideServer? _server;
    private AmazonDynamoDBClient? _client;
    private string? _unavailable;

    /// <summary>An empty table.</summary>
    public async Task<IStoreUnderTest> OpenAsync() => await OpenTableAsync();

    internal async Task<TableUnderTest> OpenTableAsync()
    {
        Assert.SkipWhen(_unavailable is not null, _unavailable ?? "");
        return await TableUnderTest.CreateAsync(_client!);
    }

    public async ValueTask InitializeAsync()
    {
        try
        {
            var engines = await new EngineInstaller(EngineCache.Locate(), TimeProvider.System).InstallAsync(progress: null, CancellationToken.None);
            _server = new DynoxideServer(engines, _directory);
            await _server.StartAsync(CancellationToken.None);
            _client = new AmazonDynamoDBClient(
                new BasicAWSCredentials("test", "test"),
                new AmazonDynamoDBConfig { ServiceURL = _server.Endpoint.ToString(), AuthenticationRegion = "eu-central-1" });
        }
        catch (EngineUnavailableException e)
        {
            _unavailable = e.Message;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }
}

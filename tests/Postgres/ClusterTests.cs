namespace DataReliability.Postgres.Tests;

/// <summary>Tests that share a cluster and each begin with an empty database <c>ledger</c>, in whatever order they run.</summary>
public abstract class ClusterTests(TestCluster cluster) : IClassFixture<TestCluster>, IAsyncLifetime
{
    protected TestCluster Cluster => cluster;

    public async ValueTask InitializeAsync() => await cluster.EmptyAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

using DataReliability.LocalCloud.State;

namespace DataReliability.LocalCloud.Dax;

/// <summary>The DAX clusters of all accounts and Regions. Safe for concurrent use.</summary>
internal sealed class DaxClusters(StateFolder state)
{
    private readonly Register<DaxCluster> _clusters = new(state.Kind<DaxCluster>("dax", "clusters"));

    public IReadOnlyList<DaxCluster> All => _clusters.All;

    public DaxCluster? Find(string arn) => _clusters.Find(arn);

    public void Set(DaxCluster cluster) => _clusters.Set(cluster.Arn, cluster);

    public bool Remove(string arn) => _clusters.Remove(arn);

    /// <summary>Puts clusters that are not saved, unless they are known.</summary>
    public void Seed(IEnumerable<DaxCluster> clusters) => _clusters.Seed(clusters.Select(cluster => (cluster.Arn, cluster)));
}

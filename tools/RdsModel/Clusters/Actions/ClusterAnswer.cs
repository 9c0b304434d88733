using DataReliability.RdsModel.Clusters.Wire;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>Clusters in answers.</summary>
internal static class ClusterAnswer
{
    /// <summary>One cluster, as it is now.</summary>
    public static RdsResult Of(RdsWorld world, string id)
    {
        var view = ClusterView.Of(world, world.Clusters.Get(id));
        return new RdsResult(view.Cluster) { Write = xml => ClusterXml.Write(xml, view) };
    }

    /// <summary>A page of clusters, as they are now.</summary>
    public static RdsResult Of(RdsWorld world, Page<DbCluster> page)
    {
        var views = page.Items.Select(cluster => ClusterView.Of(world, cluster)).ToList();
        return new RdsResult(page)
        {
            Write = xml =>
            {
                xml.Value("Marker"u8, page.Marker);
                xml.Open("DBClusters"u8);
                foreach (var view in views) ClusterXml.Write(xml, view);
                xml.Close("DBClusters"u8);
            },
        };
    }
}

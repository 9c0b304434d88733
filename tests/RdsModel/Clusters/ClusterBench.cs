using System.Xml.Linq;
using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Engines;

namespace DataReliability.RdsModel.Tests.Clusters;

/// <summary>Clusters on an RDS whose time a test moves.</summary>
internal static class ClusterBench
{
    public static XElement CreateCluster(this RdsBench rds, string id, params string[] more) => rds.Call(
        "CreateDBCluster",
        [$"DBClusterIdentifier={id}", "Engine=aurora-postgresql", "MasterUsername=ledger", "MasterUserPassword=correct-horse-battery", "DatabaseName=books", .. more]);

    public static XElement Join(this RdsBench rds, string cluster, string id, params string[] more) => rds.Call(
        "CreateDBInstance", [$"DBInstanceIdentifier={id}", $"DBClusterIdentifier={cluster}", "Engine=aurora-postgresql", "DBInstanceClass=db.r6g.large", .. more]);

    /// <summary>An available Aurora cluster of instances a, b and c, of which a writes.</summary>
    public static RdsBench WithAurora(this RdsBench rds, string id = "ledger")
    {
        rds.CreateCluster(id);
        foreach (var instance in (string[])["a", "b", "c"]) rds.Join(id, instance);
        rds.Settle();
        return rds;
    }

    public static DbCluster Cluster(this RdsBench rds, string id = "ledger") => rds.World.Clusters.Find(id) ?? throw new InvalidOperationException($"no cluster {id}");

    public static StorageGroup ClusterStorage(this RdsBench rds, string id = "ledger") => rds.World.Storage.Find(rds.Cluster(id).ResourceId)!;

    /// <summary>Each instance of a cluster and whether it writes, as described.</summary>
    public static string Members(this RdsBench rds, string id = "ledger") => string.Join(' ',
        RdsBench.All(rds.Call("DescribeDBClusters", $"DBClusterIdentifier={id}"), "DBClusterMember")
            .Select(member => RdsBench.Text(member, "DBInstanceIdentifier") + (RdsBench.Text(member, "IsClusterWriter") == "true" ? "*" : "")));

    public static void Report(this RdsBench rds, string instance, EngineHealth health)
    {
        var storage = rds.ClusterStorage(rds.Instance(instance).Cluster!);
        rds.World.ReportEngine(storage.Id, storage.Members.Single(member => member.Instance == instance).Id, health, rds.Now);
        rds.Drain();
    }
}

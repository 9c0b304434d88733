using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Actions.Instances;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>Makes a cluster: Aurora's storage, to which instances are added; a Multi-AZ DB cluster with its three instances; or,
/// with the identifier of a global cluster that has a primary, a secondary of it.</summary>
internal static class CreateDbCluster
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var id = ClusterRules.NewIdentifier(world, form);
        var engine = form.Required("Engine");
        var version = CreateDbInstance.Version(world, engine, form.Text("EngineVersion"));
        var global = form.Text("GlobalClusterIdentifier") is { } named ? world.GlobalCluster(named) : null;
        if (global?.Writer is { } primary) return Secondary(world, form, id, global, primary);

        Rules.MasterUsername(form.Required("MasterUsername"));
        var password = Rules.Password(form.Required("MasterUserPassword"));
        var cluster = ClusterEntry.Build(world, form, id, engine, version, model: null) with { GlobalCluster = global?.Id };
        if (global is not null)
            world.Globe().GlobalClusters.Put(global with { Writer = cluster.Arn, Members = [cluster.Arn], Engine = engine, EngineVersion = version });
        return ClusterEntry.Enter(world, cluster, upstream: null, "create", ("password", password));
    }

    private static RdsResult Secondary(RdsWorld world, QueryForm form, string id, GlobalCluster global, string primaryArn)
    {
        if (form.Text("MasterUsername") is not null || form.Text("MasterUserPassword") is not null)
        {
            throw new RdsRefusedException(
                "InvalidParameterCombination", "Cannot specify user name or password for a cluster that is a secondary of a global cluster.");
        }

        if (world.Cloud.ClusterOf(primaryArn) is not { } primary || primary.Cluster.Status != "available")
            throw new RdsRefusedException("InvalidGlobalClusterStateFault", $"The primary of global cluster {global.Id} is not available.");
        if (global.Members.Any(arn => arn.Split(':')[3] == world.Region))
            throw new RdsRefusedException("InvalidGlobalClusterStateFault", $"Global cluster {global.Id} has a cluster in {world.Region} already.");
        var cluster = ClusterEntry.Build(world, form, id, primary.Cluster.Engine, primary.Cluster.EngineVersion, primary.Cluster) with
        {
            GlobalCluster = global.Id,
            ReplicationSource = primaryArn,
            Tags = form.Tags() ?? [],
        };
        world.Globe().GlobalClusters.Put(global with { Members = global.Members.Add(cluster.Arn) });
        var answer = ClusterEntry.Enter(world, cluster, primary.Cluster.ResourceId, "follow", ("storage", primary.Cluster.ResourceId));
        world.Storage.Change(cluster.ResourceId, storage => storage with { UpstreamRegion = primary.World.Region });
        return answer;
    }
}

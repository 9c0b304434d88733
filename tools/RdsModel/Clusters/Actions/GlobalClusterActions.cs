using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Actions.Instances;
using DataReliability.RdsModel.Clusters.Flows;
using DataReliability.RdsModel.Clusters.Wire;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>Global clusters: made, listed, taken apart, switched over and failed over.</summary>
internal static class GlobalClusterActions
{
    public static RdsResult Create(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("GlobalClusterIdentifier", form.Required("GlobalClusterIdentifier"), 63);
        if (world.Globe().GlobalClusters.Contains(id)) throw new RdsRefusedException("GlobalClusterAlreadyExistsFault", $"Global cluster {id} already exists");
        var source = form.Text("SourceDBClusterIdentifier") is { } named ? world.AvailableCluster(named) : null;
        if (source is { IsMultiAz: true } or { GlobalCluster: not null })
            throw new RdsRefusedException("InvalidDBClusterStateFault", $"Cluster {source.Id} is no Aurora cluster, or a part of a global cluster already.");
        var engine = source?.Engine ?? form.Required("Engine");
        var global = new GlobalCluster
        {
            Id = id,
            Arn = $"arn:aws:rds::{world.Account}:global-cluster:{id}",
            ResourceId = $"cluster-{world.Cloud.Ids.NewId(16)}".ToLowerInvariant(),
            Engine = engine,
            EngineVersion = source?.EngineVersion ?? CreateDbInstance.Version(world, engine, form.Text("EngineVersion")),
            DatabaseName = source?.DatabaseName ?? form.Text("DatabaseName"),
            DeletionProtection = form.Flag("DeletionProtection") ?? false,
            IsEncrypted = source?.KmsKeyId is not null || form.Flag("StorageEncrypted") == true,
            Tags = form.Tags() ?? [],
            Writer = source?.Arn,
            Members = source is null ? [] : [source.Arn],
        };
        world.Globe().GlobalClusters.Put(global);
        if (source is not null) world.Clusters.Put(source with { GlobalCluster = id });
        return Answer(global);
    }

    public static RdsResult Describe(RdsWorld world, QueryForm form)
    {
        form.Filters("db-cluster-id", "region");
        var page = form.Text("GlobalClusterIdentifier") is { Length: > 0 } id
            ? new Page<GlobalCluster>([world.GlobalCluster(id)], Marker: null)
            : Paging.Of(world.Globe().GlobalClusters, form);
        return Answers.Many("GlobalClusters", page, (xml, global) => GlobalClusterXml.Write(xml, global, "GlobalClusterMember"u8));
    }

    public static RdsResult Delete(RdsWorld world, QueryForm form)
    {
        var global = world.GlobalCluster(form.Required("GlobalClusterIdentifier"));
        if (global.DeletionProtection)
            throw new RdsRefusedException("InvalidParameterCombination", "Cannot delete protected global cluster, please disable deletion protection and try again.");
        if (!global.Members.IsEmpty)
            throw new RdsRefusedException("InvalidGlobalClusterStateFault", $"Global cluster {global.Id} is not empty: remove {string.Join(", ", global.Members)} first.");
        world.Globe().GlobalClusters.Remove(global.Id);
        return Answer(global with { Status = "deleted" });
    }

    public static RdsResult Remove(RdsWorld world, QueryForm form)
    {
        var global = Idle(world, form);
        var (home, cluster) = Member(world, global, form.Required("DbClusterIdentifier"));
        if (cluster.Arn == global.Writer && global.Members.Length > 1)
            throw new RdsRefusedException("InvalidGlobalClusterStateFault", $"{cluster.Id} is the primary of global cluster {global.Id}: remove the secondaries first.");
        if (cluster.Status != "available") throw ClusterQueries.NotAvailable(cluster);
        Globals.Leave(home, cluster);
        if (cluster.ReplicationSource is not null) ClusterFlows.All.Start(home, cluster.Id, "detach");
        return Answer(world.GlobalCluster(global.Id));
    }

    public static RdsResult SwitchOver(RdsWorld world, QueryForm form) => Begin(world, form, isForced: false);

    /// <summary>With AllowDataLoss a failover; with Switchover, or neither, a switchover.</summary>
    public static RdsResult FailOver(RdsWorld world, QueryForm form)
    {
        var (isForced, isSwitchover) = (form.Flag("AllowDataLoss") ?? false, form.Flag("Switchover") ?? false);
        if (isForced && isSwitchover)
            throw new RdsRefusedException("InvalidParameterCombination", "Only one of AllowDataLoss and Switchover can be specified.");
        return Begin(world, form, isForced);
    }

    private static RdsResult Begin(RdsWorld world, QueryForm form, bool isForced)
    {
        var global = Idle(world, form);
        var (home, target) = Member(world, global, form.Required("TargetDbClusterIdentifier"));
        if (global.Writer is not { } writer || target.Arn == writer)
            throw new RdsRefusedException("InvalidGlobalClusterStateFault", $"{target.Id} is the primary of global cluster {global.Id} already, or there is none.");
        if (target.Status != "available") throw ClusterQueries.NotAvailable(target);
        if (home.StorageOf(target).Members.IsEmpty)
            throw new RdsRefusedException("InvalidDBClusterStateFault", $"Cluster {target.Id} has no instance that could take writes.");
        if (!isForced && world.Cloud.ClusterOf(writer) is { Cluster.Status: not "available" } primary) throw ClusterQueries.NotAvailable(primary.Cluster);
        world.Globe().GlobalClusters.Put(global with { Operation = new GlobalOperation("pending", writer, target.Arn, isForced) });
        if (isForced) ClusterFlows.All.Start(home, target.Id, "promote", ("old", writer), ("force", "true"));
        else ClusterFlows.All.Start(home, target.Id, "promote", ("old", writer));
        return Answer(world.GlobalCluster(global.Id));
    }

    private static GlobalCluster Idle(RdsWorld world, QueryForm form)
    {
        var global = world.GlobalCluster(form.Required("GlobalClusterIdentifier"));
        return global.Operation is null
            ? global
            : throw new RdsRefusedException("InvalidGlobalClusterStateFault", $"Global cluster {global.Id} is {global.Status}.");
    }

    private static (RdsWorld World, DbCluster Cluster) Member(RdsWorld world, GlobalCluster global, string arn) =>
        global.Members.Contains(arn) && world.Cloud.ClusterOf(arn) is { } member
            ? member
            : throw new RdsRefusedException("DBClusterNotFoundFault", $"{arn} is no member of global cluster {global.Id}: name one of {string.Join(", ", global.Members)}.", 404);

    private static RdsResult Answer(GlobalCluster global) =>
        Answers.One(global, static (xml, each) => GlobalClusterXml.Write(xml, each, "GlobalCluster"u8));
}

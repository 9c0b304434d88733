using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Actions.Instances;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>The calls about instances, for those of clusters.</summary>
internal static class ClusterInstances
{
    private const int MostReaders = 15;

    /// <summary>CreateDBInstance with a DBClusterIdentifier.</summary>
    public static RdsResult Create(RdsWorld world, QueryForm form, string clusterId)
    {
        var id = Rules.Identifier("DBInstanceIdentifier", form.Required("DBInstanceIdentifier"), 63);
        var cluster = world.Cluster(clusterId);
        if (form.Required("Engine") is var engine && engine != cluster.Engine)
            throw new RdsRefusedException("InvalidParameterCombination", $"The engine name requested for your DB instance ({engine}) doesn't match the engine name of your DB cluster ({cluster.Engine}).");
        if (cluster.IsMultiAz)
            throw new RdsRefusedException("InvalidParameterCombination", $"Cluster {cluster.Id} is a Multi-AZ DB cluster: no instance can be added to it.");
        if (cluster.Status is "deleting" or "stopped" or "stopping" or "failed") throw ClusterQueries.NotAvailable(cluster);
        foreach (var own in (string[])["MasterUsername", "MasterUserPassword", "DBName", "AllocatedStorage", "BackupRetentionPeriod"])
        {
            if (form.Text(own) is not null)
                throw new RdsRefusedException("InvalidParameterCombination", $"The requested DB Instance will be a member of a DB Cluster. Set {own} for the DB Cluster.");
        }

        InstanceQuota.Check(world, id, cluster.HasEngine);
        if (world.MembersOf(cluster).Count > MostReaders)
            throw new RdsRefusedException("InvalidDBClusterStateFault", $"Cluster {cluster.Id} has {MostReaders} readers, which is the most.");
        var tier = Tier(form) ?? 1;
        var instance = ClusterEntry.NewInstance(world, cluster, id, form.Required("DBInstanceClass"));
        instance = instance with
        {
            PromotionTier = tier,
            Tags = form.Tags() ?? [],
            AvailabilityZone = Rules.Zone(world, form) ?? instance.AvailabilityZone,
            ParameterGroup = Rules.ParameterGroup(world, form, EngineCatalog.Family(cluster.Engine, cluster.EngineVersion)) ?? instance.ParameterGroup,
            PubliclyAccessible = form.Flag("PubliclyAccessible") ?? false,
        };
        world.Instances.Put(instance);
        ClusterEntry.AddMember(world, cluster, instance);
        InstanceFlows.All.Start(world, id, "join-cluster");
        return InstanceAnswer.Of(world, id);
    }

    private static int? Tier(QueryForm form) => form.Number("PromotionTier") switch
    {
        < 0 or > 15 => throw new RdsRefusedException("InvalidParameterValue", $"Invalid promotion tier: {form.Text("PromotionTier")}. Must be between 0 and 15."),
        var tier => tier,
    };

    /// <summary>DeleteDBInstance: the cluster's storage stays, so there is no final snapshot.</summary>
    public static RdsResult Delete(RdsWorld world, QueryForm form, DbInstance instance)
    {
        var cluster = world.Cluster(instance.Cluster!);
        if (instance.Status == "deleting")
            throw new RdsRefusedException("InvalidDBInstanceState", $"Instance {instance.Id} is already being deleted.");
        if (cluster.IsMultiAz)
            throw new RdsRefusedException("InvalidDBClusterStateFault", $"{instance.Id} belongs to Multi-AZ DB cluster {cluster.Id} and is deleted with it.");
        if (form.Text("FinalDBSnapshotIdentifier") is not null)
            throw new RdsRefusedException("InvalidParameterCombination", "FinalDBSnapshotIdentifier can not be specified when deleting a cluster instance");
        if (cluster.Status is "stopped" or "stopping") throw ClusterQueries.NotAvailable(cluster);
        InstanceFlows.All.Break(world, instance.Id);
        InstanceFlows.All.Start(world, instance.Id, "leave-cluster");
        return InstanceAnswer.Of(world, instance.Id);
    }

    /// <summary>RebootDBInstance.</summary>
    public static RdsResult Reboot(RdsWorld world, QueryForm form, DbInstance instance)
    {
        if (form.Flag("ForceFailover") == true)
            throw new RdsRefusedException("InvalidParameterCombination", "ForceFailover cannot be specified since the instance is a member of a cluster: use FailoverDBCluster");
        InstanceFlows.All.Start(world, instance.Id, "reboot-member");
        return InstanceAnswer.Of(world, instance.Id);
    }

    /// <summary>ModifyDBInstance: what is the instance's own, at once; another class restarts it.</summary>
    public static RdsResult Modify(RdsWorld world, QueryForm form, DbInstance instance)
    {
        foreach (var cluster in (string[])["MasterUserPassword", "AllocatedStorage", "BackupRetentionPeriod", "MultiAZ", "EngineVersion", "NewDBInstanceIdentifier"])
        {
            if (form.Text(cluster) is not null) Refuse(instance, $"{cluster} can't be modified here");
        }

        var family = EngineCatalog.Family(instance.Engine, instance.EngineVersion);
        var (tier, group) = (Tier(form) ?? instance.PromotionTier, Rules.ParameterGroup(world, form, family));
        var isOtherClass = form.Text("DBInstanceClass") is { } asked && asked != instance.Class;
        world.Instances.Put(instance with
        {
            Class = form.Text("DBInstanceClass") ?? instance.Class,
            PromotionTier = tier,
            ParameterGroup = group ?? instance.ParameterGroup,
            ParameterApplyStatus = group is null || group == instance.ParameterGroup ? instance.ParameterApplyStatus : "pending-reboot",
            PubliclyAccessible = form.Flag("PubliclyAccessible") ?? instance.PubliclyAccessible,
            AutoMinorVersionUpgrade = form.Flag("AutoMinorVersionUpgrade") ?? instance.AutoMinorVersionUpgrade,
        });
        if (world.StorageOf(instance).MemberOf(instance.Id) is { } member)
            world.Storage.Change(world.StorageOf(instance).Id, storage => storage.WithMember(member.Id, each => each with { PromotionTier = tier }));
        if (isOtherClass) InstanceFlows.All.Start(world, instance.Id, "reboot-member");
        return InstanceAnswer.Of(world, instance.Id);
    }

    /// <summary>Refuses what only instances of their own can have done.</summary>
    public static void Refuse(DbInstance instance, string what)
    {
        if (instance.Cluster is { } cluster)
            throw new RdsRefusedException("InvalidParameterCombination", $"{instance.Id} is a member of cluster {cluster}: {what}");
    }
}

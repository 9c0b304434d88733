using DataReliability.RdsModel.Actions;
using DataReliability.RdsModel.Actions.Instances;
using DataReliability.RdsModel.Clusters.Flows;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Clusters.Actions;

/// <summary>Enters a new cluster, status creating, with its storage group, and starts the flow that brings it up.</summary>
internal static class ClusterEntry
{
    private const int MultiAzMembers = 3;

    /// <summary>A cluster as a call describes it.</summary>
    /// <param name="model">What the call leaves out comes from here: the source of a restore; null for RDS's defaults.</param>
    public static DbCluster Build(RdsWorld world, QueryForm form, string id, string engine, string version, DbCluster? model)
    {
        var tags = form.Tags() ?? model?.Tags ?? [];
        return new DbCluster
        {
            Id = id,
            Arn = world.Arn("cluster", id),
            ResourceId = $"cluster-{world.Cloud.Ids.NewId(26)}",
            Engine = engine,
            EngineVersion = version,
            MasterUsername = model?.MasterUsername ?? form.Text("MasterUsername") ?? "postgres",
            ParameterGroup = ClusterRules.ParameterGroup(world, form, engine, version),
            SubnetGroup = Rules.SubnetGroup(world, form) ?? Network.DefaultSubnetGroup,
            SecurityGroups = Rules.SecurityGroups(world, form) ?? [Network.DefaultSecurityGroup],
            Tags = tags,
            AvailabilityZones = form.Texts("AvailabilityZones", "AvailabilityZone") is { IsEmpty: false } zones
                ? zones
                : [.. Enumerable.Range(0, Math.Min(3, world.Options.AvailabilityZones)).Select(world.Zone)],
            DatabaseName = form.Text("DatabaseName") ?? model?.DatabaseName,
            Port = Rules.Port(form, "Port") ?? (engine.Contains("postgres", StringComparison.Ordinal) ? 5432 : 3306),
            InstanceClass = form.Text("DBClusterInstanceClass") is null && model is not null ? model.InstanceClass : ClusterRules.InstanceClass(form, engine),
            AllocatedStorage = form.Number("AllocatedStorage") ?? model?.AllocatedStorage ?? 1,
            StorageType = form.Text("StorageType") ?? model?.StorageType ?? (engine.StartsWith("aurora", StringComparison.Ordinal) ? "aurora" : "io1"),
            Iops = form.Number("Iops") ?? model?.Iops,
            KmsKeyId = Rules.KmsKey(world, form) ?? model?.KmsKeyId,
            BackupRetention = ClusterRules.Retention(form) ?? model?.BackupRetention ?? 1,
            BackupWindow = form.Text("PreferredBackupWindow") is { } backup ? Windows.Daily(backup) : "03:00-03:30",
            MaintenanceWindow = form.Text("PreferredMaintenanceWindow") is { } window ? Windows.Weekly(window) : "sun:04:00-sun:04:30",
            DeletionProtection = form.Flag("DeletionProtection") ?? false,
            IamAuthentication = form.Flag("EnableIAMDatabaseAuthentication") ?? model?.IamAuthentication ?? false,
            CopyTagsToSnapshot = form.Flag("CopyTagsToSnapshot") ?? false,
            LogExports = form.Texts("EnableCloudwatchLogsExports", "member"),
            AutoMinorVersionUpgrade = form.Flag("AutoMinorVersionUpgrade") ?? true,
            BacktrackWindow = form.Number("BacktrackWindow") ?? 0,
            LifecycleSupport = Rules.LifecycleSupport(form, engine),
            // As where the default VPC has an internet gateway.
            PubliclyAccessible = form.Flag("PubliclyAccessible") ?? false,
            HasEngine = model?.HasEngine ?? ClusterRules.HasEngine(engine, tags),
        };
    }

    public static RdsResult Enter(RdsWorld world, DbCluster cluster, string? upstream, string flow, params ReadOnlySpan<(string, string)> arguments)
    {
        var storage = new StorageGroup
        {
            Id = cluster.ResourceId,
            Owner = cluster.Id,
            IsCluster = true,
            Writer = "",
            Members = [],
            LastMember = 0,
            Upstream = upstream,
        };
        world.Clusters.Put(cluster with { BackupDue = ClusterBackups.NextOf(world, cluster) });
        world.Storage.Put(storage);
        if (cluster.IsMultiAz)
        {
            for (var number = 1; number <= MultiAzMembers; number++)
            {
                var instance = NewInstance(world, cluster, $"{cluster.Id}-instance-{number}", cluster.InstanceClass!) with { AvailabilityZone = world.Zone(number - 1) };
                world.Instances.Put(instance);
                AddMember(world, cluster, instance);
            }
        }

        ClusterFlows.All.Start(world, cluster.Id, flow, arguments);
        return ClusterAnswer.Of(world, cluster.Id);
    }

    /// <summary>An instance of a cluster as the cluster makes it.</summary>
    public static DbInstance NewInstance(RdsWorld world, DbCluster cluster, string id, string instanceClass)
    {
        var family = EngineCatalog.Family(cluster.Engine, cluster.EngineVersion);
        return new DbInstance
        {
            Id = id,
            Arn = world.Arn("db", id),
            ResourceId = InstanceEntry.NewResourceId(world),
            Engine = cluster.Engine,
            EngineVersion = cluster.EngineVersion,
            Class = instanceClass,
            MasterUsername = cluster.MasterUsername,
            DbName = cluster.DatabaseName,
            SubnetGroup = cluster.SubnetGroup,
            ParameterGroup = Rules.DefaultParameterGroup(family),
            OptionGroup = $"default:{cluster.Engine}-{EngineCatalog.MajorVersion(cluster.Engine, cluster.EngineVersion)}",
            SecurityGroups = cluster.SecurityGroups,
            Tags = [],
            AvailabilityZone = cluster.AvailabilityZones[world.MembersOf(cluster).Count % cluster.AvailabilityZones.Length],
            StorageType = cluster.StorageType ?? "aurora",
            KmsKeyId = cluster.KmsKeyId,
            AllocatedStorage = cluster.AllocatedStorage,
            Iops = cluster.Iops,
            BackupRetention = cluster.BackupRetention,
            BackupWindow = cluster.BackupWindow,
            Port = cluster.Port,
            IamAuthentication = cluster.IamAuthentication,
            LifecycleSupport = cluster.LifecycleSupport,
            Cluster = cluster.Id,
            HasEngine = cluster.HasEngine,
        };
    }

    /// <summary>Enters the engine of an instance; the first one of a cluster writes.</summary>
    public static void AddMember(RdsWorld world, DbCluster cluster, DbInstance instance) => world.Storage.Change(cluster.ResourceId, storage =>
    {
        var member = new StorageMember($"m{storage.LastMember + 1}", instance.AvailabilityZone)
        {
            Instance = instance.Id,
            PromotionTier = instance.PromotionTier,
        };
        return storage with
        {
            LastMember = storage.LastMember + 1,
            Members = storage.Members.Add(member),
            Writer = storage.Members.IsEmpty ? member.Id : storage.Writer,
        };
    });
}

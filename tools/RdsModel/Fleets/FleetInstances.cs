using DataReliability.RdsModel.Clusters;
using DataReliability.RdsModel.Engines;
using DataReliability.RdsModel.Resources;

namespace DataReliability.RdsModel.Fleets;

/// <summary>Makes the instances of a fleet.</summary>
internal sealed class FleetInstances(RdsWorld world, FleetPlan plan, FleetGroups groups, DateTimeOffset now)
{
    private static readonly string[] Classes = ["db.t4g.medium", "db.m7g.large", "db.r7g.large", "db.r7g.xlarge"];

    /// <summary>An instance of its own, with what lies under it.</summary>
    public (DbInstance Instance, StorageGroup Storage) Own(int number)
    {
        var name = FleetName.Of(number);
        var dice = new FleetDice(plan, name.Id);
        var engine = FleetEngine.OfInstance(world, dice);
        var isMultiAz = dice.Percent(name.Care - 10);
        var zone = number % 3;
        var retention = dice.Percent(name.Care) ? dice.Of(7, 14, 35) : dice.Of(0, 1, 3);
        var created = now - TimeSpan.FromDays(40 + dice.Below(900));
        var instance = new DbInstance
        {
            Id = name.Id,
            Arn = world.Arn("db", name.Id),
            ResourceId = $"db-{dice.Id(26)}",
            Engine = engine.Name,
            EngineVersion = engine.Version,
            Class = dice.Of(Classes),
            MasterUsername = dice.Percent(name.Care) ? $"{name.Team}_owner" : engine.DefaultUser,
            SubnetGroup = FleetNetwork.GroupOf(dice),
            ParameterGroup = groups.OfInstance(engine.Name, engine.Version, dice),
            ParameterApplyStatus = dice.Percent(97) ? "in-sync" : "pending-reboot",
            OptionGroup = $"default:{engine.Name}-{EngineCatalog.MajorVersion(engine.Name, engine.Version).Replace('.', '-')}",
            SecurityGroups = [Network.DefaultSecurityGroup],
            Tags = name.Tags(dice),
            Status = "available",
            AvailabilityZone = world.Zone(zone),
            SecondaryAvailabilityZone = isMultiAz ? world.Zone(zone + 1) : null,
            StorageType = "gp3",
            KmsKeyId = dice.Percent(name.Care) ? Key(world) : null,
            CreateTime = created,
            AllocatedStorage = 100 * (1 + dice.Below(20)),
            BackupRetention = retention,
            EarliestRestorable = retention > 0 ? now - TimeSpan.FromDays(retention) : null,
            Port = dice.Percent(50) ? engine.Port : engine.Port + 1 + dice.Below(1000),
            MultiAz = isMultiAz,
            AutoMinorVersionUpgrade = dice.Percent(name.Care),
            PubliclyAccessible = !dice.Percent(98),
            CopyTagsToSnapshot = dice.Percent(name.Care),
            IamAuthentication = dice.Percent(60),
            DeletionProtection = dice.Percent(name.Care),
            LogExports = dice.Percent(name.Care) ? [.. engine.Logs] : dice.Percent(50) ? [] : [engine.Logs[0]],
            MonitoringInterval = dice.Percent(name.Care) ? 60 : 0,
            LifecycleSupport = Lifecycle(engine.Name, dice),
            CertificateEnd = now + TimeSpan.FromDays(dice.Percent(97) ? 100 + dice.Below(265) : dice.Below(90) - 10),
        };
        return (instance, Storage(instance));
    }

    /// <summary>An instance of a cluster.</summary>
    public DbInstance Member(DbCluster cluster, FleetName name, int number)
    {
        var id = $"{cluster.Id}-{number}";
        var dice = new FleetDice(plan, id);
        return new DbInstance
        {
            Id = id,
            Arn = world.Arn("db", id),
            ResourceId = $"db-{dice.Id(26)}",
            Engine = cluster.Engine,
            EngineVersion = cluster.EngineVersion,
            Class = cluster.InstanceClass ?? "db.r7g.large",
            MasterUsername = cluster.MasterUsername,
            SubnetGroup = cluster.SubnetGroup,
            ParameterGroup = $"default.{EngineCatalog.Family(cluster.Engine, cluster.EngineVersion)}",
            OptionGroup = $"default:{cluster.Engine}-{EngineCatalog.MajorVersion(cluster.Engine, cluster.EngineVersion).Replace('.', '-')}",
            SecurityGroups = cluster.SecurityGroups,
            Tags = dice.Percent(name.Care) ? cluster.Tags : [],
            Status = "available",
            AvailabilityZone = world.Zone(number - 1),
            StorageType = cluster.StorageType ?? "aurora",
            KmsKeyId = cluster.KmsKeyId,
            CreateTime = cluster.CreateTime,
            AllocatedStorage = cluster.AllocatedStorage,
            BackupRetention = cluster.BackupRetention,
            Port = cluster.Port,
            AutoMinorVersionUpgrade = dice.Percent(name.Care),
            PubliclyAccessible = !dice.Percent(99),
            IamAuthentication = cluster.IamAuthentication,
            MonitoringInterval = dice.Percent(name.Care) ? 30 : 0,
            LifecycleSupport = cluster.LifecycleSupport,
            CertificateEnd = now + TimeSpan.FromDays(120 + dice.Below(240)),
            Cluster = cluster.Id,
        };
    }

    /// <summary>The key that encrypts what names none.</summary>
    public static string Key(RdsWorld world) => $"arn:aws:kms:{world.Region}:{world.Account}:key/00000000-0000-4000-8000-000000000d05";

    public static string? Lifecycle(string engine, FleetDice dice) => engine is "mariadb" or "sqlserver-se" or "oracle-se2" ? null
        : dice.Percent(60) ? "open-source-rds-extended-support" : "open-source-rds-extended-support-disabled";

    private static StorageGroup Storage(DbInstance instance)
    {
        var writer = new StorageMember("m1", instance.AvailabilityZone) { IsReady = true };
        return new StorageGroup
        {
            Id = instance.ResourceId,
            Owner = instance.Id,
            Writer = "m1",
            Members = instance.SecondaryAvailabilityZone is { } zone ? [writer, new StorageMember("m2", zone) { IsReady = true }] : [writer],
            LastMember = instance.MultiAz ? 2 : 1,
        };
    }
}

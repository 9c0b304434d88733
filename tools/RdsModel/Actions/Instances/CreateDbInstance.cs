using System.Collections.Immutable;
using DataReliability.RdsModel.Clusters.Actions;
using DataReliability.RdsModel.Fleets;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>Makes an instance: with an engine for engine postgres, unless it is tagged as metadata only.</summary>
internal static class CreateDbInstance
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        if (form.Text("DBClusterIdentifier") is { } cluster) return ClusterInstances.Create(world, form, cluster);
        var id = Rules.Identifier("DBInstanceIdentifier", form.Required("DBInstanceIdentifier"), 63);
        var engine = form.Required("Engine");
        var tags = form.Tags() ?? [];
        var hasEngine = engine == "postgres" && !tags.Contains(new Tag(MetadataOnly.Tag, "true"));
        form.Required("DBInstanceClass");
        var username = hasEngine ? Rules.MasterUsername(form.Required("MasterUsername")) : form.Text("MasterUsername") ?? "admin";
        var password = hasEngine ? Rules.Password(form.Required("MasterUserPassword")) : "";
        var version = hasEngine ? Version(world, engine, form.Text("EngineVersion")) : form.Text("EngineVersion") ?? world.Cloud.Catalog.Newest(engine);
        InstanceQuota.Check(world, id, hasEngine);
        var instance = Build(world, form, id, engine, version, username, tags) with { HasEngine = hasEngine };
        InstanceEntry.Enter(world, instance, "create", storage: null, ("password", password));
        return InstanceAnswer.Of(world, id);
    }

    /// <summary>The version that a call asks for.</summary>
    public static string Version(RdsWorld world, string engine, string? asked) => world.Cloud.Catalog.Resolve(engine, asked)
        ?? throw new RdsRefusedException("InvalidParameterCombination", $"Cannot find version {asked} for {engine}");

    private static DbInstance Build(
        RdsWorld world, QueryForm form, string id, string engine, string version, string username, ImmutableArray<Tag> tags)
    {
        var family = EngineCatalog.Family(engine, version);
        return new DbInstance
        {
            Id = id,
            Arn = world.Arn("db", id),
            ResourceId = InstanceEntry.NewResourceId(world),
            Engine = engine,
            EngineVersion = version,
            Class = form.Required("DBInstanceClass"),
            MasterUsername = username,
            DbName = form.Text("DBName"),
            SubnetGroup = Rules.SubnetGroup(world, form) ?? Network.DefaultSubnetGroup,
            ParameterGroup = Rules.ParameterGroup(world, form, family) ?? Rules.DefaultParameterGroup(family),
            OptionGroup = Rules.OptionGroup(world, form, engine, version),
            SecurityGroups = Rules.SecurityGroups(world, form) ?? [Network.DefaultSecurityGroup],
            Tags = tags,
            AvailabilityZone = Rules.Zone(world, form) ?? world.Zone(0),
            StorageType = form.Text("StorageType") ?? "gp3",
            KmsKeyId = Rules.KmsKey(world, form),
            AllocatedStorage = form.Number("AllocatedStorage") ?? 20,
            Iops = form.Number("Iops"),
            StorageThroughput = form.Number("StorageThroughput"),
            BackupRetention = Rules.Retention(form) ?? 1,
            BackupWindow = form.Text("PreferredBackupWindow") is { } backup ? Windows.Daily(backup) : "03:00-03:30",
            MaintenanceWindow = form.Text("PreferredMaintenanceWindow") is { } window ? Windows.Weekly(window) : "sun:04:00-sun:04:30",
            Port = Rules.Port(form, "Port") ?? (engine.Contains("postgres", StringComparison.Ordinal) ? 5432 : 3306),
            MultiAz = form.Flag("MultiAZ") ?? false,
            AutoMinorVersionUpgrade = form.Flag("AutoMinorVersionUpgrade") ?? true,
            PubliclyAccessible = form.Flag("PubliclyAccessible") ?? false,
            CopyTagsToSnapshot = form.Flag("CopyTagsToSnapshot") ?? false,
            IamAuthentication = form.Flag("EnableIAMDatabaseAuthentication") ?? false,
            DeletionProtection = form.Flag("DeletionProtection") ?? false,
            LogExports = form.Texts("EnableCloudwatchLogsExports", "member"),
            MonitoringInterval = Rules.MonitoringInterval(form) ?? 0,
            LifecycleSupport = Rules.LifecycleSupport(form, engine),
        };
    }
}

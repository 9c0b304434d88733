using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

/// <summary>Makes an instance: a real database for engine postgres, unless it is tagged as metadata only.</summary>
internal sealed class CreateDbInstance(RdsContext context, InstanceLifecycle lifecycle) : IRdsAction
{
    /// <summary>The tag that, set to true, asks for an instance that is metadata only.</summary>
    public const string MetadataOnlyTag = "localcloud:metadata-only";

    public string Name => "CreateDBInstance";

    public async Task<IReadOnlyList<object?>?> RunAsync(QueryForm form, CancellationToken cancellationToken)
    {
        var id = Rules.Identifier("DBInstanceIdentifier", form.Required("DBInstanceIdentifier"), 63);
        var engine = form.Required("Engine");
        var tags = form.Tags() ?? [];
        var real = engine == "postgres" && !tags.Exists(tag => tag is { Key: MetadataOnlyTag, Value: "true" });
        form.Required("DBInstanceClass");
        var username = real ? Rules.MasterUsername(form.Required("MasterUsername")) : form.Text("MasterUsername") ?? "admin";
        var password = real ? Rules.Password(form.Required("MasterUserPassword")) : null;
        var version = real
            ? await EngineVersions.ResolveAsync(context.Host, form.Text("EngineVersion"), cancellationToken)
            : form.Text("EngineVersion") ?? EngineVersions.Newest(engine);

        lock (context.Model.Gate)
        {
            InstanceQuota.Check(context, id, real);
            var instance = Build(form, id, engine, version, username, tags, real);
            context.Model.Instances.Add(id, instance);
            lifecycle.Create(instance, password, copy: null, snapshotId: null);
            return [InstanceXml.Of(instance, context.Clock.Now)];
        }
    }

    private DbInstance Build(QueryForm form, string id, string engine, string version, string username, List<Tag> tags, bool real)
    {
        var model = context.Model;
        var family = Rules.Family(engine, version);
        var resourceId = RdsModel.NewResourceId();
        var name = form.Text("DBName");
        return new DbInstance
        {
            Id = id,
            Arn = model.Arn("db", id),
            ResourceId = resourceId,
            Engine = engine,
            EngineVersion = version,
            Class = form.Required("DBInstanceClass"),
            MasterUsername = username,
            DbName = name,
            SubnetGroup = Rules.SubnetGroup(model, form) ?? RdsModel.DefaultSubnetGroup,
            ParameterGroup = Rules.ParameterGroup(model, form, family) ?? Rules.DefaultParameterGroup(family),
            SecurityGroups = Rules.SecurityGroups(model, form) ?? [RdsModel.DefaultSecurityGroup],
            Tags = tags,
            AvailabilityZone = form.Text("AvailabilityZone") ?? $"{model.Region}a",
            StorageType = form.Text("StorageType") ?? "gp3",
            KmsKeyId = Rules.KmsKey(model, form),
            AllocatedStorage = form.Number("AllocatedStorage") ?? 20,
            Iops = form.Number("Iops"),
            BackupRetention = Retention(form) ?? 1,
            BackupWindow = form.Text("PreferredBackupWindow") ?? "03:00-03:30",
            MaintenanceWindow = form.Text("PreferredMaintenanceWindow") ?? "sun:04:00-sun:04:30",
            Port = form.Number("Port") ?? (engine.Contains("postgres", StringComparison.Ordinal) ? 5432 : 3306),
            MultiAz = form.Flag("MultiAZ") ?? false,
            AutoMinorVersionUpgrade = form.Flag("AutoMinorVersionUpgrade") ?? true,
            PubliclyAccessible = form.Flag("PubliclyAccessible") ?? false,
            CopyTagsToSnapshot = form.Flag("CopyTagsToSnapshot") ?? false,
            IamAuthentication = form.Flag("EnableIAMDatabaseAuthentication") ?? false,
            DeletionProtection = form.Flag("DeletionProtection") ?? false,
            Database = real ? new DatabaseEngine(context.Host, resourceId, name ?? "postgres") : null,
        };
    }

    /// <summary>The retention period of a call, 0 to 35 days; null when it names none.</summary>
    internal static int? Retention(QueryForm form) => form.Number("BackupRetentionPeriod") switch
    {
        < 0 or > 35 => throw new AwsErrorException(
            "InvalidParameterValue", "Invalid value for BackupRetentionPeriod. Must be between 0 and 35."),
        var days => days,
    };
}

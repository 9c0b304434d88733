using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>Makes a read replica of an instance of this Region, by its name, or of another one, by its ARN.</summary>
internal static class CreateDbInstanceReadReplica
{
    private const int Most = 15;

    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var id = Rules.Identifier("DBInstanceIdentifier", form.Required("DBInstanceIdentifier"), 63);
        var (home, source) = Source(world, form.Required("SourceDBInstanceIdentifier"));
        if (source.Status is not ("available" or "backing-up" or "modifying" or "storage-optimization") || source.CreateTime is null)
            throw new RdsRefusedException("InvalidDBInstanceState", $"The source instance {source.Id} must be available, and is {source.Status}.");
        if (source.BackupRetention == 0)
            throw new RdsRefusedException("InvalidDBInstanceState", "Automated backups are not enabled for this database instance. To enable automated backups, use ModifyDBInstance to set the backup retention period to a non-zero value.");
        if (source.Replicas.Length >= Most)
            throw new RdsRefusedException("InvalidParameterCombination", $"A database instance can have at most {Most} read replicas.");
        InstanceQuota.Check(world, id, source.HasEngine);
        var replica = Build(world, form, id, source, isAbroad: home != world);
        InstanceEntry.Enter(
            world, replica, "create-replica",
            storage => storage with { Upstream = source.ResourceId, UpstreamRegion = home == world ? null : home.Region },
            ("storage", source.ResourceId));
        home.Instances.Put(home.Instances.Get(source.Id) with { Replicas = source.Replicas.Add(home == world ? id : replica.Arn) });
        return InstanceAnswer.Of(world, id);
    }

    private static (RdsWorld Home, DbInstance Source) Source(RdsWorld world, string idOrArn)
    {
        if (idOrArn.Split(':') is not ["arn", _, "rds", var region, var account, "db", _] || account != world.Account) return (world, world.Instance(idOrArn));
        var home = world.Cloud.World(account, region);
        return (home, home.Instance(idOrArn));
    }

    private static DbInstance Build(RdsWorld world, QueryForm form, string id, DbInstance source, bool isAbroad)
    {
        var family = EngineCatalog.Family(source.Engine, source.EngineVersion);
        return source with
        {
            Id = id,
            Arn = world.Arn("db", id),
            ResourceId = InstanceEntry.NewResourceId(world),
            Class = form.Text("DBInstanceClass") ?? source.Class,
            SubnetGroup = Rules.SubnetGroup(world, form) ?? (isAbroad ? Network.DefaultSubnetGroup : source.SubnetGroup),
            ParameterGroup = Rules.ParameterGroup(world, form, family) ?? (isAbroad ? Rules.DefaultParameterGroup(family) : source.ParameterGroup),
            ParameterApplyStatus = "in-sync",
            SecurityGroups = Rules.SecurityGroups(world, form) ?? [Network.DefaultSecurityGroup],
            Tags = form.Tags() ?? [],
            Status = "creating",
            AvailabilityZone = Rules.Zone(world, form) ?? world.OtherZone(source.AvailabilityZone) ?? world.Zone(0),
            SecondaryAvailabilityZone = null,
            StorageType = form.Text("StorageType") ?? source.StorageType,
            KmsKeyId = form.Text("KmsKeyId") ?? source.KmsKeyId,
            Iops = form.Number("Iops") ?? source.Iops,
            CreateTime = null,
            BackupRetention = 0,
            EarliestRestorable = null,
            Port = Rules.Port(form, "Port") ?? (source.HasEngine ? 5432 : source.Port),
            MultiAz = form.Flag("MultiAZ") ?? false,
            AutoMinorVersionUpgrade = form.Flag("AutoMinorVersionUpgrade") ?? source.AutoMinorVersionUpgrade,
            PubliclyAccessible = form.Flag("PubliclyAccessible") ?? false,
            CopyTagsToSnapshot = form.Flag("CopyTagsToSnapshot") ?? false,
            IamAuthentication = form.Flag("EnableIAMDatabaseAuthentication") ?? source.IamAuthentication,
            DeletionProtection = form.Flag("DeletionProtection") ?? false,
            ReplicaSource = isAbroad ? source.Arn : source.Id,
            Replicas = [],
            Pending = PendingChanges.None,
            PendingDue = null,
            Maintenance = [],
            LastFailover = null,
            ZonesDue = null,
            BackupDue = null,
            Failure = null,
            Activities = [],
        };
    }
}

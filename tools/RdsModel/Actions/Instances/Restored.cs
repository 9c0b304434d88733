using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>An instance as a restore makes it.</summary>
internal static class Restored
{
    public static DbInstance From(RdsWorld world, QueryForm form, string id, DbSnapshot snapshot)
    {
        var family = EngineCatalog.Family(snapshot.Engine, snapshot.EngineVersion);
        return new DbInstance
        {
            Id = id,
            Arn = world.Arn("db", id),
            ResourceId = InstanceEntry.NewResourceId(world),
            Engine = snapshot.Engine,
            EngineVersion = snapshot.EngineVersion,
            Class = form.Text("DBInstanceClass") ?? snapshot.InstanceClass,
            MasterUsername = snapshot.MasterUsername,
            DbName = snapshot.DbName,
            SubnetGroup = Rules.SubnetGroup(world, form) ?? Network.DefaultSubnetGroup,
            ParameterGroup = Rules.ParameterGroup(world, form, family) ?? Rules.DefaultParameterGroup(family),
            OptionGroup = Rules.OptionGroup(world, form, snapshot.Engine, snapshot.EngineVersion),
            SecurityGroups = Rules.SecurityGroups(world, form) ?? [Network.DefaultSecurityGroup],
            Tags = form.Tags() ?? snapshot.SourceTags,
            AvailabilityZone = Rules.Zone(world, form) ?? world.Zone(0),
            StorageType = form.Text("StorageType") ?? snapshot.StorageType,
            KmsKeyId = snapshot.KmsKeyId,
            AllocatedStorage = form.Number("AllocatedStorage") ?? snapshot.AllocatedStorage,
            Iops = form.Number("Iops") ?? snapshot.Iops,
            StorageThroughput = form.Number("StorageThroughput") ?? snapshot.StorageThroughput,
            BackupRetention = Rules.Retention(form) ?? snapshot.BackupRetention,
            BackupWindow = form.Text("PreferredBackupWindow") is { } window ? Windows.Daily(window) : "03:00-03:30",
            Port = Rules.Port(form, "Port") ?? snapshot.Port,
            MultiAz = form.Flag("MultiAZ") ?? false,
            AutoMinorVersionUpgrade = form.Flag("AutoMinorVersionUpgrade") ?? true,
            PubliclyAccessible = form.Flag("PubliclyAccessible") ?? false,
            CopyTagsToSnapshot = form.Flag("CopyTagsToSnapshot") ?? snapshot.CopyTagsToSnapshot,
            IamAuthentication = form.Flag("EnableIAMDatabaseAuthentication") ?? snapshot.IamAuthentication,
            DeletionProtection = form.Flag("DeletionProtection") ?? false,
            HasEngine = snapshot.Copy is not null,
        };
    }
}

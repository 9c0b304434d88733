using DataReliability.RdsModel.Actions.Catalog;
using DataReliability.RdsModel.Flows;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Instances;

/// <summary>What a ModifyDBInstance call asks for, by when it is applied.</summary>
internal static class ModifyRequest
{
    /// <summary>What waits for the maintenance window or ApplyImmediately. A value that is in force already asks for nothing, and
    /// takes back one that waits.</summary>
    public static PendingChanges Deferred(RdsWorld world, QueryForm form, DbInstance instance) => new()
    {
        Class = Other(form.Text("DBInstanceClass"), instance.Class),
        AllocatedStorage = Grown(form, instance),
        Port = Other(Rules.Port(form, "DBPortNumber"), instance.Port),
        BackupRetention = Retention(form, instance),
        MultiAz = Other(form.Flag("MultiAZ"), instance.MultiAz),
        EngineVersion = Version(world, form, instance),
        Iops = Other(form.Number("Iops"), instance.Iops),
        StorageThroughput = Other(form.Number("StorageThroughput"), instance.StorageThroughput),
        StorageType = Other(form.Text("StorageType"), instance.StorageType),
        NewIdentifier = NewIdentifier(world, form, instance),
        CertificateAuthority = Certificate(form, instance),
        SubnetGroup = Other(Rules.SubnetGroup(world, form), instance.SubnetGroup),
        IamAuthentication = Other(form.Flag("EnableIAMDatabaseAuthentication"), instance.IamAuthentication),
    };

    /// <summary>The instance with what is in force at once, and whether it shows as modifying for that.</summary>
    public static (DbInstance Changed, bool Visibly) AtOnce(RdsWorld world, QueryForm form, DbInstance instance)
    {
        var family = EngineCatalog.Family(instance.Engine, instance.EngineVersion);
        var (groups, parameters, isPublic) = (
            Rules.SecurityGroups(world, form), Rules.ParameterGroup(world, form, family), form.Flag("PubliclyAccessible"));
        var retention = instance.BackupRetention > 0 && Rules.Retention(form) is > 0 and var days ? days : instance.BackupRetention;
        var changed = instance with
        {
            SecurityGroups = groups ?? instance.SecurityGroups,
            ParameterGroup = parameters ?? instance.ParameterGroup,
            ParameterApplyStatus = parameters is null || parameters == instance.ParameterGroup ? instance.ParameterApplyStatus : "pending-reboot",
            OptionGroup = form.Text("OptionGroupName") is null
                ? instance.OptionGroup
                : Rules.OptionGroup(world, form, instance.Engine, instance.EngineVersion),
            BackupRetention = retention,
            DeletionProtection = form.Flag("DeletionProtection") ?? instance.DeletionProtection,
            CopyTagsToSnapshot = form.Flag("CopyTagsToSnapshot") ?? instance.CopyTagsToSnapshot,
            PubliclyAccessible = isPublic ?? instance.PubliclyAccessible,
            AutoMinorVersionUpgrade = form.Flag("AutoMinorVersionUpgrade") ?? instance.AutoMinorVersionUpgrade,
            LogExports = LogTypes.Changed(form, instance.Engine, instance.LogExports),
            PromotionTier = form.Number("PromotionTier") ?? instance.PromotionTier,
            BackupWindow = form.Text("PreferredBackupWindow") is { } backup ? Windows.Daily(backup) : instance.BackupWindow,
            MaintenanceWindow = form.Text("PreferredMaintenanceWindow") is { } window ? Windows.Weekly(window) : instance.MaintenanceWindow,
        };
        return (changed, groups is not null || parameters is not null || isPublic is not null);
    }

    private static T? Other<T>(T? asked, T? actual)
        where T : struct => asked is { } value && !value.Equals(actual) ? asked : null;

    private static string? Other(string? asked, string actual) => asked == actual ? null : asked;

    private static int? Grown(QueryForm form, DbInstance instance) => form.Number("AllocatedStorage") switch
    {
        null => null,
        var size when size == instance.AllocatedStorage => null,
        var size when size < instance.AllocatedStorage => throw new RdsRefusedException(
            "InvalidParameterCombination", "Requested size cannot be smaller than existing size"),
        > 65536 => throw new RdsRefusedException("InvalidParameterValue", "Invalid storage size for engine name postgres: at most 65536"),
        var size => size,
    };

    /// <summary>Switching automated backups on or off waits; another period than before does not.</summary>
    private static int? Retention(QueryForm form, DbInstance instance) =>
        Rules.Retention(form) is { } days && days != instance.BackupRetention && (days == 0 || instance.BackupRetention == 0) ? days : null;

    private static string? Version(RdsWorld world, QueryForm form, DbInstance instance)
    {
        if (form.Text("EngineVersion") is not { } asked || asked == instance.EngineVersion) return null;
        var version = CreateDbInstance.Version(world, instance.Engine, asked);
        if (version == instance.EngineVersion) return null;
        var isMajor = EngineCatalog.MajorVersion(instance.Engine, version) != EngineCatalog.MajorVersion(instance.Engine, instance.EngineVersion);
        return isMajor && form.Flag("AllowMajorVersionUpgrade") != true
            ? throw new RdsRefusedException(
                "InvalidParameterCombination", "The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.")
            : version;
    }

    private static string? NewIdentifier(RdsWorld world, QueryForm form, DbInstance instance)
    {
        if (form.Text("NewDBInstanceIdentifier") is not { } asked) return null;
        var id = Rules.Identifier("NewDBInstanceIdentifier", asked, 63);
        if (id == instance.Id) return null;
        return world.Instances.Contains(id) ? throw new RdsRefusedException("DBInstanceAlreadyExists", "DB instance already exists") : id;
    }

    private static string? Certificate(QueryForm form, DbInstance instance) => form.Text("CACertificateIdentifier") switch
    {
        null => null,
        var name when name == instance.CertificateAuthority => null,
        var name when Certificates.All.Any(each => each.Id == name) => name,
        var name => throw new RdsRefusedException("CertificateNotFound", $"Certificate not found: {name}", 404),
    };
}

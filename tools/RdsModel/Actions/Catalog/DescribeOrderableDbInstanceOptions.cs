using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Catalog;

/// <summary>Lists what can be ordered: a few classes for each version.</summary>
internal static class DescribeOrderableDbInstanceOptions
{
    private static readonly string[] Classes =
    [
        "db.m7g.2xlarge", "db.m7g.large", "db.m7g.xlarge", "db.r7g.2xlarge", "db.r7g.large", "db.r7g.xlarge", "db.t4g.large", "db.t4g.medium",
        "db.t4g.micro", "db.t4g.small",
    ];

    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        form.Filters();
        var (engine, version, type) = (form.Required("Engine"), form.Text("EngineVersion"), form.Text("DBInstanceClass"));
        if (!world.Cloud.Catalog.Versions.Any(each => each.Engine == engine))
            throw new RdsRefusedException("InvalidParameterValue", $"Invalid DB engine: {engine}");
        var found = from release in world.Cloud.Catalog.Versions
                    where release.Engine == engine && (version is null || release.Version == version)
                    from name in Classes
                    where type is null || name == type
                    select (Release: release, Class: name);
        string[] zones = [.. Enumerable.Range(0, world.Options.AvailabilityZones).Select(world.Zone)];
        var page = Paging.Of(found.OrderBy(Key, StringComparer.Ordinal), Key, form);
        return Answers.Many("OrderableDBInstanceOptions", page, (xml, each) => Write(xml, each.Release, each.Class, zones));
    }

    private static string Key((EngineRelease Release, string Class) each) => $"{each.Release.Version} {each.Class}";

    private static void Write(XmlText xml, EngineRelease release, string type, string[] zones)
    {
        var isAurora = release.Engine.StartsWith("aurora", StringComparison.Ordinal);
        xml.Open("OrderableDBInstanceOption"u8);
        xml.Value("Engine"u8, release.Engine);
        xml.Value("EngineVersion"u8, release.Version);
        xml.Value("DBInstanceClass"u8, type);
        xml.Value("LicenseModel"u8, InstanceXml.License(release.Engine));
        xml.Open("AvailabilityZones"u8);
        foreach (var zone in zones)
        {
            xml.Open("AvailabilityZone"u8);
            xml.Value("Name"u8, zone);
            xml.Close("AvailabilityZone"u8);
        }

        xml.Close("AvailabilityZones"u8);
        xml.Value("MultiAZCapable"u8, !isAurora);
        xml.Value("ReadReplicaCapable"u8, !isAurora);
        xml.Value("Vpc"u8, true);
        xml.Value("SupportsStorageEncryption"u8, true);
        xml.Value("StorageType"u8, isAurora ? "aurora" : "gp3");
        xml.Value("SupportsIops"u8, !isAurora);
        xml.Value("SupportsEnhancedMonitoring"u8, false);
        xml.Value("SupportsIAMDatabaseAuthentication"u8, true);
        xml.Value("SupportsPerformanceInsights"u8, false);
        if (!isAurora)
        {
            xml.Value("MinStorageSize"u8, 20);
            xml.Value("MaxStorageSize"u8, 65536);
        }

        xml.Value("OutpostCapable"u8, false);
        xml.Value("SupportsGlobalDatabases"u8, isAurora);
        xml.Value("SupportsClusters"u8, isAurora || type.StartsWith("db.r", StringComparison.Ordinal) || type.StartsWith("db.m", StringComparison.Ordinal));
        xml.Close("OrderableDBInstanceOption"u8);
    }
}

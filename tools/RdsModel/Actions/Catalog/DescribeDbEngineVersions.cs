using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Catalog;

internal static class DescribeDbEngineVersions
{
    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        form.Filters("engine", "engine-version", "status", "db-parameter-group-family");
        var catalog = world.Cloud.Catalog;
        var (engine, version, family, isDefault) = (
            form.Text("Engine"), form.Text("EngineVersion"), form.Text("DBParameterGroupFamily"), form.Flag("DefaultOnly") ?? false);
        var found = catalog.Versions.Where(each => (engine is null || each.Engine == engine)
            && (version is null || each.Version == version || each.MajorVersion == version)
            && (family is null || each.Family == family)
            && (!isDefault || (version is null ? catalog.Newest(each.Engine) : catalog.Resolve(each.Engine, version)) == each.Version));
        var page = Paging.Of(found.OrderBy(Key, StringComparer.Ordinal), Key, form);
        return Answers.Many("DBEngineVersions", page, (xml, each) => Write(xml, each, catalog));
    }

    private static string Key(EngineRelease release) => $"{release.Engine} {release.Version}";

    private static void Write(XmlText xml, EngineRelease release, EngineCatalog catalog)
    {
        xml.Open("DBEngineVersion"u8);
        xml.Value("Engine"u8, release.Engine);
        xml.Value("MajorEngineVersion"u8, release.MajorVersion);
        xml.Value("EngineVersion"u8, release.Version);
        xml.Value("DBParameterGroupFamily"u8, release.Family);
        xml.Value("DBEngineDescription"u8, release.Engine);
        xml.Value("DBEngineVersionDescription"u8, $"{release.Engine} {release.Version}");
        xml.Open("ValidUpgradeTarget"u8);
        foreach (var target in catalog.Versions.SkipWhile(each => each != release).Skip(1).Where(each => each.Engine == release.Engine))
        {
            xml.Open("UpgradeTarget"u8);
            xml.Value("Engine"u8, target.Engine);
            xml.Value("EngineVersion"u8, target.Version);
            xml.Value("Description"u8, $"{target.Engine} {target.Version}");
            xml.Value("AutoUpgrade"u8, false);
            xml.Value("IsMajorVersionUpgrade"u8, target.MajorVersion != release.MajorVersion);
            xml.Close("UpgradeTarget"u8);
        }

        xml.Close("ValidUpgradeTarget"u8);
        xml.Values("ExportableLogTypes"u8, "member"u8, LogTypes.Of(release.Engine));
        xml.Value("SupportsLogExportsToCloudwatchLogs"u8, !LogTypes.Of(release.Engine).IsEmpty);
        xml.Value("SupportsReadReplica"u8, true);
        xml.Value("Status"u8, "available");
        xml.Value("SupportsGlobalDatabases"u8, release.Engine.StartsWith("aurora", StringComparison.Ordinal));
        xml.Values("SupportedCACertificateIdentifiers"u8, "member"u8, Certificates.All.Select(each => each.Id));
        xml.Close("DBEngineVersion"u8);
    }
}

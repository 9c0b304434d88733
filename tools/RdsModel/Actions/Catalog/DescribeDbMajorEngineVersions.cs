using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Catalog;

internal static class DescribeDbMajorEngineVersions
{
    private const string Standard = "open-source-rds-standard-support";
    private const string Extended = "open-source-rds-extended-support";

    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var (engine, version) = (form.Text("Engine"), form.Text("MajorEngineVersion"));
        var found = MajorVersions.All.Where(each => (engine is null || each.Engine == engine) && (version is null || each.Name == version));
        return Answers.Many("DBMajorEngineVersions", Paging.Of(found.OrderBy(Key, StringComparer.Ordinal), Key, form), Write);
    }

    private static string Key(MajorVersion version) => $"{version.Engine} {version.Name}";

    private static void Write(XmlText xml, MajorVersion version)
    {
        xml.Open("DBMajorEngineVersion"u8);
        xml.Value("Engine"u8, version.Engine);
        xml.Value("MajorEngineVersion"u8, version.Name);
        xml.Open("SupportedEngineLifecycles"u8);
        Write(xml, Standard, version.Since, version.StandardEnd);
        Write(xml, Extended, version.StandardEnd.AddDays(1), version.ExtendedEnd);
        xml.Close("SupportedEngineLifecycles"u8);
        xml.Close("DBMajorEngineVersion"u8);
    }

    private static void Write(XmlText xml, string name, DateOnly start, DateOnly end)
    {
        xml.Open("SupportedEngineLifecycle"u8);
        xml.Value("LifecycleSupportName"u8, name);
        xml.Value("LifecycleSupportStartDate"u8, new DateTimeOffset(start, default, TimeSpan.Zero));
        xml.Value("LifecycleSupportEndDate"u8, new DateTimeOffset(end, new TimeOnly(23, 59, 59), TimeSpan.Zero));
        xml.Close("SupportedEngineLifecycle"u8);
    }
}

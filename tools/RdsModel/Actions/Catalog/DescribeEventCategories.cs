using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Catalog;

internal static class DescribeEventCategories
{
    private static readonly (string Source, string[] Categories)[] All =
    [
        ("db-instance",
        [
            "availability", "backup", "configuration change", "creation", "deletion", "failover", "failure", "low storage", "maintenance",
            "notification", "read replica", "recovery", "restoration",
        ]),
        ("db-snapshot", ["creation", "deletion", "notification", "restoration"]),
        ("db-parameter-group", ["configuration change"]),
        ("db-cluster", ["configuration change", "creation", "deletion", "failover", "failure", "global-failover", "maintenance", "migration", "notification"]),
        ("db-cluster-snapshot", ["backup", "notification"]),
    ];

    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var asked = form.Text("SourceType");
        var found = All.Where(each => asked is null || each.Source == asked).ToList();
        if (found.Count == 0) throw new RdsRefusedException("InvalidParameterValue", $"Invalid source type: {asked}");
        return new RdsResult(found)
        {
            Write = xml =>
            {
                xml.Open("EventCategoriesMapList"u8);
                foreach (var (source, categories) in found)
                {
                    xml.Open("EventCategoriesMap"u8);
                    xml.Value("SourceType"u8, source);
                    xml.Values("EventCategories"u8, "EventCategory"u8, categories);
                    xml.Close("EventCategoriesMap"u8);
                }

                xml.Close("EventCategoriesMapList"u8);
            },
        };
    }
}

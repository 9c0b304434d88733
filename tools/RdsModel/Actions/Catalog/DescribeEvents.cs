using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.Wire;

namespace DataReliability.RdsModel.Actions.Catalog;

/// <summary>Lists events of the last hour, or of the time that the call names.</summary>
internal static class DescribeEvents
{
    private const int DefaultMinutes = 60;

    public static RdsResult Run(RdsWorld world, QueryForm form)
    {
        var (source, type) = (form.Text("SourceIdentifier"), form.Text("SourceType"));
        if (source is not null && type is null)
            throw new RdsRefusedException("InvalidParameterCombination", "SourceType must be provided when SourceIdentifier is.");
        form.Filters();
        var minutes = TimeSpan.FromMinutes(form.Number("Duration") ?? DefaultMinutes);
        var end = form.Time("EndTime") ?? world.Now.AddSeconds(1);
        var start = form.Time("StartTime") ?? end - minutes;
        if (form.Time("StartTime") is not null && form.Number("Duration") is not null && form.Time("EndTime") is null) end = start + minutes;
        if (start > end) throw new RdsRefusedException("InvalidParameterCombination", "StartTime must be before EndTime.");
        var categories = form.Texts("EventCategories", "EventCategory");
        var page = Paging.Of(world.Events, form, happened => happened.Date >= start && happened.Date < end
            && (type is null || happened.SourceType == type)
            && (source is null || string.Equals(happened.SourceId, source, StringComparison.OrdinalIgnoreCase))
            && (categories.IsEmpty || happened.Categories.Any(categories.Contains)));
        return Answers.Many("Events", page, Write);
    }

    private static void Write(XmlText xml, RdsEvent happened)
    {
        xml.Open("Event"u8);
        xml.Value("SourceIdentifier"u8, happened.SourceId);
        xml.Value("SourceType"u8, happened.SourceType);
        xml.Value("Message"u8, happened.Message);
        xml.Values("EventCategories"u8, "EventCategory"u8, happened.Categories);
        xml.Value("Date"u8, happened.Date);
        xml.Value("SourceArn"u8, happened.SourceArn);
        xml.Close("Event"u8);
    }
}

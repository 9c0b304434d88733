using System.Globalization;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Model;
using DataReliability.LocalCloud.Rds.Wire;

namespace DataReliability.LocalCloud.Rds.Actions;

/// <summary>Lists events of the last hour, or of the time that the call names.</summary>
internal sealed class DescribeEvents(RdsContext context) : RdsAction(context)
{
    private const int DefaultMinutes = 60;

    public override string Name => "DescribeEvents";

    protected override IReadOnlyList<object?> Run(QueryForm form)
    {
        var (source, type) = (form.Text("SourceIdentifier"), form.Text("SourceType"));
        if (source is not null && type is null)
            throw new AwsErrorException("InvalidParameterCombination", "SourceType must be provided when SourceIdentifier is.");
        form.Filters();
        var minutes = TimeSpan.FromMinutes(form.Number("Duration") ?? DefaultMinutes);
        var end = form.Time("EndTime") ?? Context.Clock.Now.AddSeconds(1);
        var start = form.Time("StartTime") ?? end - minutes;
        if (form.Time("StartTime") is not null && form.Number("Duration") is not null && form.Time("EndTime") is null) end = start + minutes;
        var categories = form.Texts("EventCategories", "EventCategory");
        var found = Model.Events.Where(happened => happened.Date >= start && happened.Date < end
            && (type is null || happened.SourceType == type)
            && (source is null || string.Equals(happened.SourceId, source, StringComparison.OrdinalIgnoreCase))
            && (categories.Count == 0 || categories.Contains(happened.Category)));
        var page = Page.Of(found, Key, form);
        return [RdsXml.Value("Marker", page.Marker), RdsXml.Structure("Events", page.Items.Select(EventXml.Of))];
    }

    private static string Key(RdsEvent happened) => happened.Sequence.ToString("D19", CultureInfo.InvariantCulture);
}

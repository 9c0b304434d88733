using System.Text.Json;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.Dr.Templates.Rules;

/// <summary>Whoever is called looks at one page.</summary>
internal sealed class DashboardRule : ITemplateRule
{
    public string Name => "dashboards";

    public string Demands => "a dashboard shows every alarm";

    public IEnumerable<Finding> Check(TemplateUnderCheck template)
    {
        var dashboards = template.OfType("AWS::CloudWatch::Dashboard").ToList();
        var shown = dashboards.SelectMany(Shown).ToHashSet();
        foreach (var dashboard in dashboards.Where(dashboard => Widgets(dashboard) is null))
            yield return Finding.Of(dashboard.LogicalId, "DashboardBody", "its body is no JSON of a dashboard", "mend the JSON: an object with widgets");
        foreach (var alarm in Alarms.Of(template).Where(alarm => !shown.Contains(alarm.Arn)))
            yield return Finding.Of(alarm.LogicalId, null, "no dashboard shows it", "add its ARN to a widget of type alarm");
    }

    private static IEnumerable<string?> Shown(TemplateResource dashboard) => (Widgets(dashboard) ?? [])
        .Where(widget => Scalar.Text(widget?["type"]) == "alarm")
        .SelectMany(widget => widget?["properties"]?["alarms"] as JsonArray ?? [])
        .Select(Scalar.Text);

    private static JsonArray? Widgets(TemplateResource dashboard)
    {
        try
        {
            return JsonNode.Parse(Scalar.Text(dashboard.Properties["DashboardBody"]) ?? "")?["widgets"] as JsonArray;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

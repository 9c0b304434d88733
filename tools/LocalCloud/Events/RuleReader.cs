using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Events;

/// <summary>Reads rules and schedules from functions' events and from resources of their own.</summary>
internal sealed class RuleReader(CloudTemplate template, string account, string region)
{
    public IReadOnlyList<EventRule> Rules() =>
    [
        .. template.Functions.SelectMany(f => f.Triggers.OfType<RuleTrigger>().Where(t => t.Enabled)
            .Select(t => new EventRule(t.Name, EventPattern.Parse(t.Pattern), [new EventTarget(f.Arn, t.Input)]))),
        .. Enabled("AWS::Events::Rule").Where(r => r.Properties["EventPattern"] is JsonObject)
            .Select(r => new EventRule(r.Name, EventPattern.Parse((JsonObject)r.Properties["EventPattern"]!), Targets(r))),
    ];

    public IReadOnlyList<ScheduleRule> Schedules() =>
    [
        .. template.Functions.SelectMany(f => f.Triggers.OfType<ScheduleTrigger>().Where(t => t.Enabled)
            .Select(t => new ScheduleRule(t.Name, $"arn:aws:events:{region}:{account}:rule/{t.Name}", ScheduleExpression.Parse(t.Expression), new EventTarget(f.Arn, t.Input)))),
        .. Enabled("AWS::Events::Rule").Where(r => r.Properties["ScheduleExpression"] is not null)
            .SelectMany(r => Targets(r).Select(t => new ScheduleRule(r.Name, r.Arn, Expression(r), t))),
        .. Enabled("AWS::Scheduler::Schedule").Where(r => r.Properties["Target"] is JsonObject)
            .Select(r => new ScheduleRule(r.Name, r.Arn, Expression(r), Target((JsonObject)r.Properties["Target"]!))),
    ];

    private IEnumerable<TemplateResource> Enabled(string type) => template.OfType(type).Where(r => Scalar.Text(r.Properties["State"]) != "DISABLED");

    private static ScheduleExpression Expression(TemplateResource resource) => ScheduleExpression.Parse(Scalar.Text(resource.Properties["ScheduleExpression"]) ?? "");

    private static List<EventTarget> Targets(TemplateResource resource) =>
        [.. (resource.Properties["Targets"] as JsonArray ?? []).OfType<JsonObject>().Select(Target)];

    private static EventTarget Target(JsonObject target) => new(Scalar.Text(target["Arn"]) ?? "", Scalar.Text(target["Input"]));
}

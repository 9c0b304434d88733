using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Events;

/// <summary>Reads rules and schedules from functions' events and from resources of their own.</summary>
internal sealed class RuleReader(CloudTemplate template, string account, string region)
{
    public IReadOnlyList<EventRule> Rules() =>
    [
        .. template.Functions.SelectMany(f => f.Triggers.Select(t => Of(f, t)).OfType<EventRule>()),
        .. template.OfType("AWS::Events::Rule").Select(Of),
        .. template.OfType("AWS::Scheduler::Schedule").Where(r => r.Properties["Target"] is JsonObject).Select(OfScheduler),
    ];

    private EventRule? Of(FunctionDefinition function, FunctionTrigger trigger)
    {
        EventTarget Target(string? input) => new(trigger.Name, function.Arn, input) { DeadLetterArn = trigger.DeadLetterArn, MaximumRetries = trigger.MaximumRetries };
        var arn = $"arn:aws:events:{region}:{account}:rule/{trigger.Name}";
        return trigger switch
        {
            RuleTrigger rule => new EventRule(arn, trigger.Name, rule.Pattern, null, rule.Enabled, [Target(rule.Input)]) { IsDeclared = true },
            ScheduleTrigger { IsSchedulers: true } schedule => new EventRule($"arn:aws:scheduler:{region}:{account}:schedule/default/{trigger.Name}",
                trigger.Name, null, schedule.Expression, schedule.Enabled, [Target(schedule.Input)])
            { IsDeclared = true, TimeZone = schedule.TimeZone },
            ScheduleTrigger schedule => new EventRule(arn, trigger.Name, null, schedule.Expression, schedule.Enabled, [Target(schedule.Input)]) { IsDeclared = true },
            _ => null,
        };
    }

    private static EventRule Of(TemplateResource resource) => new(
        resource.Arn, resource.Name, resource.Properties["EventPattern"]?.DeepClone() as JsonObject, Scalar.Text(resource.Properties["ScheduleExpression"]),
        Scalar.Text(resource.Properties["State"]) != "DISABLED",
        [.. (resource.Properties["Targets"] as JsonArray ?? []).OfType<JsonObject>().Select(EventTargetJson.Read)])
    {
        Description = Scalar.Text(resource.Properties["Description"]),
        IsDeclared = true,
    };

    private static EventRule OfScheduler(TemplateResource resource) => new(
        resource.Arn, resource.Name, null, Scalar.Text(resource.Properties["ScheduleExpression"]),
        Scalar.Text(resource.Properties["State"]) != "DISABLED", [EventTargetJson.Read((JsonObject)resource.Properties["Target"]!)])
    {
        Description = Scalar.Text(resource.Properties["Description"]),
        TimeZone = Scalar.Text(resource.Properties["ScheduleExpressionTimezone"]),
        IsDeclared = true,
    };
}

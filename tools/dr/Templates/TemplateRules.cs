using DataReliability.Dr.Templates.Rules;

namespace DataReliability.Dr.Templates;

/// <summary>Every rule that there is.</summary>
internal static class TemplateRules
{
    public static IReadOnlyList<ITemplateRule> All { get; } =
    [
        new ParameterRule(),
        new HandlerRule(),
        new EnvironmentRule(),
        new LogRule(),
        new GrantRule(),
        new RecordedGrantRule(),
        new LeaseRule(),
        new DeadLetterRule(),
        new QueueAlarmRule(),
        new TopicAlarmRule(),
        new FunctionAlarmRule(),
        new HeartbeatRule(),
        new AlarmActionRule(),
        new DashboardRule(),
        new IsolationRule(),
        new RestoreParameterRule(),
        new TableRule(),
        new ObserveOnlyRule(),
    ];
}

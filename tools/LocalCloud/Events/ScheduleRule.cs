namespace DataReliability.LocalCloud.Events;

/// <summary>A rule with a schedule.</summary>
internal sealed record ScheduleRule(string Name, string Arn, ScheduleExpression Expression, EventTarget Target);

using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Events;

/// <summary>A rule over the default bus of an account and Region.</summary>
/// <param name="Pattern">Which events it matches; null for a rule that only ticks.</param>
/// <param name="Schedule">When it ticks; null for a rule that only matches.</param>
/// <param name="Targets">Each gets a matching event, and a tick.</param>
internal sealed record EventRule(string Arn, string Name, JsonObject? Pattern, string? Schedule, bool IsEnabled, IReadOnlyList<EventTarget> Targets)
{
    private static readonly ConditionalWeakTable<JsonObject, EventPattern> Patterns = [];

    public string? Description { get; init; }

    public string? RoleArn { get; init; }

    /// <summary>The time zone of the schedule; null for UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether the template declares it.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>Whether it is a schedule of EventBridge Scheduler, which is no rule to EventBridge.</summary>
    public bool IsSchedulers() => Arn.Split(':')[2] == "scheduler";

    public bool IsOf(string account, string region) => Arn.Split(':') is [_, _, _, var itsRegion, var itsAccount, ..] && itsRegion == region && itsAccount == account;

    public bool Matches(JsonObject envelope) =>
        IsEnabled && Pattern is not null && Patterns.GetValue(Pattern, EventPattern.Parse).Matches(envelope);
}

namespace DataReliability.LocalCloud.Events;

/// <summary>A rule over the default bus.</summary>
/// <param name="Targets">Each gets a matching event.</param>
internal sealed record EventRule(string Name, EventPattern Pattern, IReadOnlyList<EventTarget> Targets);

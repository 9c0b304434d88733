namespace DataReliability.LocalCloud.Events;

/// <summary>What a rule or schedule invokes: a function, a queue or a topic.</summary>
/// <param name="Arn">The target.</param>
/// <param name="Input">What the target gets instead of the event; null for the event.</param>
internal sealed record EventTarget(string Arn, string? Input);

namespace DataReliability.Core.Workflows;

/// <summary>A domain event before it is recorded; the record gives it its id and version.</summary>
/// <param name="Type">Lower-case words: noun, dot, past participle, such as <c>snapshot-validation.passed</c>.</param>
/// <param name="Data">A JSON object, at most 200 KiB.</param>
/// <param name="Attributes">What subscribers filter on: at most 4 names with values, beside <c>type</c>, <c>kind</c>, <c>workflow</c>,
/// <c>version</c>, <c>event-id</c> and <c>correlation-id</c>. Lower-case words joined by hyphens; no value is empty.</param>
public sealed record EventDraft(string Type, string Data, IReadOnlyDictionary<string, string> Attributes);

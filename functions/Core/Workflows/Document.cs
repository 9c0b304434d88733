namespace DataReliability.Core.Workflows;

/// <summary>A JSON document filed beside workflow records, found by collection and name. Filing it again replaces it.</summary>
/// <param name="Collection">Such as <c>evidence</c> or <c>baseline</c>.</param>
/// <param name="Name">Unique in the collection.</param>
/// <param name="Json">A JSON object.</param>
/// <param name="ExpiresAt">When it has served; null for never.</param>
public sealed record Document(string Collection, string Name, string Json, DateTimeOffset? ExpiresAt = null);

namespace DataReliability.LocalCloud.Accounts;

/// <summary>A role that can be assumed.</summary>
/// <param name="Name">With its path, but for the leading slash.</param>
/// <param name="ExternalId">What a caller must say to assume it; null for nothing.</param>
/// <param name="Trusts">The accounts whose callers may assume it; empty for any.</param>
internal sealed record AccountRole(string Name, string? ExternalId, IReadOnlyList<string>? Trusts);

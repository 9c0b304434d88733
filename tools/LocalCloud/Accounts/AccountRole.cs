using DataReliability.LocalCloud.Iam;

namespace DataReliability.LocalCloud.Accounts;

/// <summary>A role that can be assumed.</summary>
/// <param name="Name">With its path, but for the leading slash.</param>
/// <param name="ExternalId">What a caller must say to assume it; null for nothing.</param>
/// <param name="Trusts">The accounts whose callers may assume it; empty for any.</param>
/// <param name="Principals">Patterns of ARNs, one of which the caller's role or user must match; null for any.</param>
internal sealed record AccountRole(string Name, string? ExternalId, IReadOnlyList<string>? Trusts, IReadOnlyList<string>? Principals = null)
{
    /// <summary>Whether a caller who says this external id may assume it.</summary>
    public bool Admits(Caller caller, string? externalId) =>
        (Trusts is not { Count: > 0 } || Trusts.Contains(caller.Account))
        && (ExternalId is null || ExternalId == externalId)
        && (Principals is null || Principals.Any(pattern => Wildcards.Match(pattern, caller.Role ?? caller.Arn, StringComparison.Ordinal)));
}

namespace DataReliability.LocalCloud.Accounts;

/// <summary>An account, whether the one that LocalCloud plays or another, beyond what the template says of it.</summary>
/// <param name="Roles">The roles in it that can be assumed.</param>
/// <param name="Keys">Secret keys by access key, for people of that account.</param>
/// <param name="ClosedRegions">The Regions that it has not opted in to; null for none.</param>
internal sealed record AccountDefinition(
    IReadOnlyList<AccountRole>? Roles, IReadOnlyDictionary<string, string>? Keys, IReadOnlyList<string>? ClosedRegions = null);

namespace DataReliability.LocalCloud.Accounts;

/// <summary>An account beside the one that LocalCloud plays.</summary>
/// <param name="Roles">The roles in it that can be assumed.</param>
/// <param name="Keys">Secret keys by access key, for people of that account.</param>
internal sealed record AccountDefinition(IReadOnlyList<AccountRole>? Roles, IReadOnlyDictionary<string, string>? Keys);

namespace DataReliability.LocalCloud.Accounts;

/// <summary>An account as it is kept.</summary>
internal sealed record DeclaredAccount(string Account, AccountDefinition Definition);

namespace DataReliability.LocalCloud.Backup;

/// <summary>What AWS Backup protects.</summary>
/// <param name="Arn">The resource's.</param>
/// <param name="Vault">The ARN of the vault of its last recovery point.</param>
internal sealed record ProtectedResource(string Arn, DateTimeOffset LastBackup, string Vault);

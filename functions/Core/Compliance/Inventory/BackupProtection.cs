namespace DataReliability.Core.Compliance.Inventory;

/// <summary>How AWS Backup protects a resource.</summary>
/// <param name="LastBackupAt">LastBackupTime; null before the first one.</param>
/// <param name="VaultLocked">Whether the vault of its newest recovery point is locked (backup:DescribeBackupVault or …:ListBackupVaults).
/// Need not be read unless <see cref="ControlParameters.BackupVaultMustBeLocked"/>.</param>
public sealed record BackupProtection(DateTimeOffset? LastBackupAt, Read<bool> VaultLocked);

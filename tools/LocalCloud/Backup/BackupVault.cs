namespace DataReliability.LocalCloud.Backup;

/// <summary>A vault of recovery points.</summary>
internal sealed record BackupVault(string Name, string Arn, DateTimeOffset Created, bool IsLocked);

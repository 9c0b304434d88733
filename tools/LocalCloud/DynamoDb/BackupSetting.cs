namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>Whether a table has point-in-time recovery, as it is kept.</summary>
internal sealed record BackupSetting(bool IsEnabled);

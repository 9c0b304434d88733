namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>What a fresh cluster is given.</summary>
/// <param name="Master">The master user.</param>
/// <param name="Database">A database that the master user owns; null for none but postgres.</param>
internal sealed record NewDatabase(string Master, string Password, string? Database);

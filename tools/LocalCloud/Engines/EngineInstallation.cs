namespace DataReliability.LocalCloud.Engines;

/// <summary>Engines that are ready to run on this machine.</summary>
/// <param name="Directory">Where they and what is derived from them are kept; may be traversed by any user.</param>
/// <param name="PostgresBin">The folder that holds initdb and postgres.</param>
/// <param name="PostgresVersion">Such as 18.4.</param>
/// <param name="Dynoxide">The DynamoDB-compatible server; null when only PostgreSQL was found.</param>
public sealed record EngineInstallation(string Directory, string PostgresBin, Version PostgresVersion, string? Dynoxide)
{
    /// <summary>The folder that holds extensions' control files.</summary>
    public required string ExtensionDirectory { get; init; }

    /// <summary>The version as RDS names it.</summary>
    public string EngineVersion => $"{PostgresVersion.Major}.{PostgresVersion.Minor}";

    /// <summary>The parameter group family of the version.</summary>
    public string Family => $"postgres{PostgresVersion.Major}";
}

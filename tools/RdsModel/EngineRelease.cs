namespace DataReliability.RdsModel;

/// <summary>One version of one engine.</summary>
public sealed record EngineRelease(string Engine, string Version)
{
    /// <summary>The major version: 18, 8.4.</summary>
    public string MajorVersion => EngineCatalog.MajorVersion(Engine, Version);

    /// <summary>The parameter group family: postgres18, mysql8.4.</summary>
    public string Family => EngineCatalog.Family(Engine, Version);
}

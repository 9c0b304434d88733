using System.Collections.Immutable;

namespace DataReliability.RdsModel;

/// <summary>The engine versions that can be had.</summary>
/// <param name="Versions">By engine, oldest first; the last of an engine is its default.</param>
public sealed record EngineCatalog(ImmutableArray<EngineRelease> Versions)
{
    /// <summary>What is offered where no host says otherwise.</summary>
    public static EngineCatalog Default { get; } = new(
    [
        new("postgres", "16.10"), new("postgres", "17.6"), new("postgres", "18.4"),
        new("aurora-postgresql", "16.9"), new("aurora-postgresql", "17.6"),
        new("aurora-mysql", "8.0.mysql_aurora.3.10.0"), new("mysql", "8.0.43"), new("mysql", "8.4.6"), new("mariadb", "10.11.14"), new("mariadb", "11.8.3"),
        new("sqlserver-se", "16.00.4215.2.v1"), new("oracle-se2", "19.0.0.0.ru-2025-10.rur-2025-10.r1"),
    ]);

    /// <summary>The default version of an engine.</summary>
    public string Newest(string engine) => Versions.LastOrDefault(each => each.Engine == engine)?.Version ?? "1.0";

    /// <summary>The version that a caller means: a whole one, a major one or none; null where there is no such version.</summary>
    public string? Resolve(string engine, string? asked) => Versions.LastOrDefault(each => each.Engine == engine
        && (asked is null || each.Version == asked || each.MajorVersion == asked))?.Version;

    /// <summary>The parameter group family of a version, such as postgres18, mysql8.4 or sqlserver-se-16.0.</summary>
    public static string Family(string engine, string version)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var major = MajorVersion(engine, version);
        return engine.StartsWith("sqlserver-", StringComparison.Ordinal) ? $"{engine}-{major.Split('.')[0]}.0"
            : engine.StartsWith("oracle-", StringComparison.Ordinal) ? $"{engine}-{major}"
            : engine + major;
    }

    /// <summary>The major version of a version: 18, 8.4, 19, 16.00.</summary>
    public static string MajorVersion(string engine, string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return string.Join('.', version.Split('.').Take(engine is "postgres" or "aurora-postgresql" || engine?.StartsWith("oracle-", StringComparison.Ordinal) == true ? 1 : 2));
    }
}

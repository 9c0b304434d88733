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
        new("aurora-mysql", "8.0.mysql_aurora.3.10.0"), new("mysql", "8.4.6"), new("mariadb", "11.8.3"),
    ]);

    /// <summary>The default version of an engine.</summary>
    public string Newest(string engine) => Versions.LastOrDefault(each => each.Engine == engine)?.Version ?? "1.0";

    /// <summary>The version that a caller means: a whole one, a major one or none; null where there is no such version.</summary>
    public string? Resolve(string engine, string? asked) => Versions.LastOrDefault(each => each.Engine == engine
        && (asked is null || each.Version == asked || each.MajorVersion == asked))?.Version;

    /// <summary>The parameter group family of a version, such as postgres18 or mysql8.4.</summary>
    public static string Family(string engine, string version) => engine + MajorVersion(engine, version);

    /// <summary>The major version of a version: 18, 8.4, 5.7.</summary>
    public static string MajorVersion(string engine, string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return string.Join('.', version.Split('.').Take(engine is "postgres" or "aurora-postgresql" ? 1 : 2));
    }
}

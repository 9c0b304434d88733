using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Storage;

namespace DataReliability.LocalCloud.Rds.Actions;

/// <summary>Which versions there are.</summary>
internal static class EngineVersions
{
    /// <summary>The version of a real database: the one engine that is here, by its whole version, its major one or no name.</summary>
    public static async Task<string> ResolveAsync(DatabaseHost host, string? asked, CancellationToken cancellationToken)
    {
        var (engines, _) = await host.ReadyAsync(cancellationToken);
        return asked is null || asked == engines.EngineVersion || asked == engines.EngineVersion.Split('.')[0]
            ? engines.EngineVersion
            : throw new AwsErrorException(
                "InvalidParameterCombination", $"Cannot find version {asked} for postgres: LocalCloud runs {engines.EngineVersion} here");
    }

    /// <summary>The version of an instance that is metadata only and names none.</summary>
    public static string Newest(string engine) => engine switch
    {
        "postgres" => "18.4",
        "aurora-postgresql" => "17.6",
        "aurora-mysql" => "8.0.mysql_aurora.3.10.0",
        "mysql" => "8.4.6",
        "mariadb" => "11.8.3",
        _ => "1.0",
    };
}

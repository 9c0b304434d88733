using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Rds.Storage;
using DataReliability.RdsModel;
using DataReliability.RdsModel.Fleets;

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>Tells the model which engine version there really is, once that must be known: it may have to be installed.</summary>
internal sealed class EngineVersions(DatabaseHost host, ModelHost model)
{
    private volatile bool _isKnown;

    /// <summary>Whether a call is about versions or makes a real database.</summary>
    public static bool AreAskedBy(AwsRequest request) => request.Action switch
    {
        "CreateDBInstance" => request.Form.GetValueOrDefault("Engine") == "postgres" && !request.Form.Values.Contains(MetadataOnly.Tag),
        "CreateDBCluster" => request.Form.GetValueOrDefault("Engine") is "postgres" or "aurora-postgresql" && !request.Form.Values.Contains(MetadataOnly.Tag),
        "DescribeDBEngineVersions" or "DescribeOrderableDBInstanceOptions" => request.Form.GetValueOrDefault("Engine") is null or "postgres",
        _ => false,
    };

    /// <summary>Finds it out.</summary>
    /// <exception cref="Engines.EngineUnavailableException">There is no engine to be had; the message says how to get one.</exception>
    public async Task LearnAsync(CancellationToken cancellationToken)
    {
        if (_isKnown) return;
        var (engines, _) = await host.ReadyAsync(cancellationToken);
        await model.DoAsync((cloud, _) => cloud.Catalog = new EngineCatalog(
            [.. cloud.Catalog.Versions.Where(each => each.Engine != "postgres"), new EngineRelease("postgres", engines.EngineVersion),
            // Aurora runs on the same PostgreSQL, whichever version it is called.
            new EngineRelease("aurora-postgresql", engines.EngineVersion)]));
        _isKnown = true;
    }
}

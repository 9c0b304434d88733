using DataReliability.Dr.Cloud;
using DataReliability.Dr.Drill.Ledger;
using DataReliability.Dr.Runs;
using DataReliability.LocalCloud.Fleets;

namespace DataReliability.Dr.Up;

/// <summary>Gathers what there is to tell of a <c>dr up</c>.</summary>
internal sealed class UpFacts(RunDirectory run, KeptDirectory? kept, UpOptions options, LocalCloudRun cloud, LedgerFleet fleet, FleetSummary? besides, string password)
{
    private const string Gone = "gone";

    private string Endpoint => cloud.Endpoint.ToString().TrimEnd('/');

    public UpReport Report() => new(
        Endpoint,
        cloud.Region,
        cloud.StackName,
        cloud.State.Table,
        Path.GetFileName(run.Path),
        kept?.Path,
        kept is { IsNew: false },
        options.ManualClock ? "manual" : "running",
        options.ManualClock ? null : options.Speed,
        cloud.CaBundle,
        new Dictionary<string, string>
        {
            ["AWS_ENDPOINT_URL"] = Endpoint,
            ["AWS_REGION"] = cloud.Region,
            ["AWS_DEFAULT_REGION"] = cloud.Region,
            ["AWS_ACCESS_KEY_ID"] = "person",
            ["AWS_SECRET_ACCESS_KEY"] = "person",
        },
        [.. LedgerDatabase.OfUp.Select(Of)],
        besides);

    private UpDatabase Of(LedgerDatabase database)
    {
        var sight = fleet.Sights.GetValueOrDefault(database.Name);
        var connection = fleet.Connections.GetValueOrDefault(database.Name);
        return new UpDatabase(
            database.Name, Topology(database.Topology), database.Tier, sight?.Status ?? Gone, LedgerHome.MasterUser, password, LedgerHome.DatabaseName,
            [.. (sight?.Endpoints ?? []).Select(endpoint => new UpEndpoint(
                endpoint.LeadsTo, endpoint.Host, endpoint.Port, $"psql '{connection!.At(endpoint).Uri}'"))]);
    }

    private static string Topology(LedgerTopology topology) => topology switch
    {
        LedgerTopology.MultiAz => "multi-az",
        LedgerTopology.Aurora => "aurora",
        _ => "single-az",
    };
}

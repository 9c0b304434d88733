using DataReliability.Dr.Cloud;
using DataReliability.RdsModel.Fleets;

namespace DataReliability.Dr.Drill.Compliance;

/// <summary>What the drill has scanned: three accounts in two Regions, all but one of them with something wrong. Fleets are put where no
/// other chapter looks.</summary>
/// <param name="cloud">The LocalCloud.</param>
internal sealed class DrillFleets(LocalCloudRun cloud)
{
    /// <summary>The account of the stack.</summary>
    public const string Home = "111122223333";

    /// <summary>An account that lets the stack in, and has not opted in to <see cref="FarRegion"/>.</summary>
    public const string Member = "222233334444";

    /// <summary>An account that nobody has put the role into.</summary>
    public const string Stranger = "333344445555";

    /// <summary>The Region that the stack scans beside its own.</summary>
    public const string FarRegion = "eu-central-1";

    /// <summary>Who is sent the summary.</summary>
    public const string Reader = "compliance@example.com";

    private const int HomeSize = 60;
    private const int MemberSize = 20;

    /// <summary>The template's parameters by which it is scanned.</summary>
    public static IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>
    {
        ["ScanAccounts"] = $"{Home},{Member},{Stranger}",
        ["ScanRegions"] = $"{LocalCloudRun.DefaultRegion},{FarRegion}",
        ["ComplianceEmail"] = Reader,
    };

    /// <summary>Closes the Region that the member's databases are in.</summary>
    public Task CloseAsync(CancellationToken cancellationToken) => DeclareAsync([cloud.Region, FarRegion], cancellationToken);

    /// <summary>Puts the accounts and fleets there.</summary>
    /// <returns>What was put, for people.</returns>
    public async Task<string> PutAsync(CancellationToken cancellationToken)
    {
        await DeclareAsync([FarRegion], cancellationToken);
        var home = await cloud.AddFleetAsync(new FleetPlan(HomeSize), account: null, FarRegion, cancellationToken);
        var member = await cloud.AddFleetAsync(new FleetPlan(MemberSize), Member, cloud.Region, cancellationToken);
        return $"{home.Instances + member.Instances} instances, {home.Clusters + member.Clusters} clusters, {home.Snapshots + member.Snapshots} snapshots, "
            + $"{home.Tables + member.Tables} tables";
    }

    private Task DeclareAsync(string[] closed, CancellationToken cancellationToken) => cloud.Local.PutAsync(
        $"accounts/{Member}",
        $$"""
        {"roles":[{"name":"{{cloud.StackName}}-scan-{{cloud.Region}}","externalId":"data-reliability","trusts":["{{Home}}"]}],
         "closedRegions":["{{string.Join("\",\"", closed)}}"]}
        """,
        cancellationToken);
}

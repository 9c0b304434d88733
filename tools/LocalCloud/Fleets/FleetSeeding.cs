using DataReliability.LocalCloud.Backup;
using DataReliability.LocalCloud.DynamoDb;
using DataReliability.LocalCloud.Ec2;
using DataReliability.LocalCloud.Rds;
using DataReliability.RdsModel.Fleets;

namespace DataReliability.LocalCloud.Fleets;

/// <summary>Puts fleets that are metadata only into accounts and Regions. They are not saved: who wants one again puts it again, and
/// what was changed of it meanwhile stays as it is.</summary>
internal sealed class FleetSeeding(
    RdsEndpoint rds, RegionServices services, TableBook tables, ContinuousBackups backups, CloudClock clock, string home, string homeRegion)
{
    private readonly Lock _lock = new();
    private readonly List<FleetSummary> _fleets = [];

    /// <summary>The fleets that were put.</summary>
    public IReadOnlyList<FleetSummary> All
    {
        get
        {
            lock (_lock) return [.. _fleets];
        }
    }

    /// <summary>Puts a fleet.</summary>
    /// <param name="account">The account; null for the one that is played.</param>
    /// <param name="region">The Region; null for the one that is played.</param>
    /// <exception cref="ArgumentException">The plan is out of bounds.</exception>
    public async Task<FleetSummary> AddAsync(FleetPlan plan, string? account, string? region, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        (account, region) = (account ?? home, region ?? homeRegion);
        var (instances, clusters) = await rds.AddFleetAsync(plan, account, region, cancellationToken);
        var making = new FleetTables(plan, account, region, clock.Now);
        var made = making.Tables().ToList();
        tables.Seed(made.Select(each => each.Table));
        foreach (var (table, recovers) in made) backups.Seed(table.Arn, recovers);
        var scalings = making.Scalings(made.Select(each => each.Table)).ToList();
        services.Scalings.Seed(scalings.Select(each => each.Target), scalings.Select(each => each.Policy));
        services.Dax.Seed(making.DaxClusters());
        services.Routes.Seed([RouteTables.New("rtb-0f1ee70000000000b", account, region) with
        {
            Routes = [new Route("10.0.0.0/16", "local"), new Route("0.0.0.0/0", "igw-0f1ee70000000000a")],
            Subnets = FleetNetwork.PublicSubnets,
        }]);
        Protect(plan, account, region, instances.Where(each => each is { HasEngine: false, Cluster: null }).Select(each => each.Arn)
            .Concat(clusters.Where(each => !each.HasEngine).Select(each => each.Arn)).Concat(made.Select(each => each.Table.Arn)));
        var summary = new FleetSummary(
            account, region, plan.Seed, plan.Instances, plan.Clusters, plan.Snapshots, plan.ManualSnapshots + plan.ManualClusterSnapshots, plan.Tables);
        lock (_lock) _fleets.Add(summary);
        return summary;
    }

    // Two of three are protected, one of four in a vault without a lock.
    private void Protect(FleetPlan plan, string account, string region, IEnumerable<string> arns)
    {
        var prefix = $"arn:aws:backup:{region}:{account}:backup-vault:";
        var locked = new BackupVault("fleet-locked", prefix + "fleet-locked", clock.Now, IsLocked: true);
        var open = new BackupVault("fleet-open", prefix + "fleet-open", clock.Now, IsLocked: false);
        services.Backups.Seed([locked, open], arns.Select(arn => (Arn: arn, Dice: new FleetDice(plan, $"backup/{arn}"))).Where(each => each.Dice.Percent(67))
            .Select(each => new ProtectedResource(each.Arn, clock.Now - TimeSpan.FromHours(1 + each.Dice.Below(20)), each.Dice.Percent(75) ? locked.Arn : open.Arn)));
    }
}

using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.State;
using DataReliability.RdsModel.Fleets;

namespace DataReliability.LocalCloud.Ec2;

/// <summary>The route tables of all accounts and Regions. The main one of each leads nowhere but into its VPC until a route is added.
/// Safe for concurrent use.</summary>
internal sealed class RouteTables(StateFolder state)
{
    private const string MainId = "rtb-0000000000000000a";
    private readonly Register<RouteTable> _tables = new(state.Kind<RouteTable>("ec2", "route-tables"));

    /// <summary>Those of an account in a Region, by id, the main one among them.</summary>
    public IReadOnlyList<RouteTable> Of(string account, string region)
    {
        var known = _tables.All.Where(table => table.Account == account && table.Region == region).ToList();
        return known.Exists(table => table.IsMain) ? known : [Main(account, region), .. known];
    }

    /// <exception cref="AwsErrorException">There is none.</exception>
    public RouteTable Find(string id, AwsRequest request) => Of(request.Account, request.Region).FirstOrDefault(table => table.Id == id)
        ?? throw new AwsErrorException("InvalidRouteTableID.NotFound", $"The routeTable ID '{id}' does not exist");

    public void Set(RouteTable table) => _tables.Set(Key(table), table);

    /// <summary>Puts tables that are not saved, unless they are known.</summary>
    public void Seed(IEnumerable<RouteTable> tables) => _tables.Seed(tables.Select(table => (Key(table), table)));

    /// <summary>A table that leads into its VPC.</summary>
    public static RouteTable New(string id, string account, string region) =>
        new(id, account, region, FleetNetwork.Vpc, IsMain: false, [new Route("10.0.0.0/16", "local")], []);

    private static RouteTable Main(string account, string region) => New(MainId, account, region) with { IsMain = true };

    private static string Key(RouteTable table) => $"{table.Account}/{table.Region}/{table.Id}";
}

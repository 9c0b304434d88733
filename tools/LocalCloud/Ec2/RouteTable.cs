using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Ec2;

/// <summary>A route table of the VPC that each account has in each Region.</summary>
/// <param name="Subnets">The subnets that have it, in place of the main one.</param>
internal sealed record RouteTable(string Id, string Account, string Region, string Vpc, bool IsMain, IReadOnlyList<Route> Routes, IReadOnlyList<string> Subnets)
{
    /// <summary>As DescribeRouteTables answers it.</summary>
    public JsonObject Node => new()
    {
        ["routeTableId"] = Id,
        ["vpcId"] = Vpc,
        ["ownerId"] = Account,
        ["routeSet"] = new JsonArray([.. Routes.Select(route => new JsonObject
        {
            [route.Destination.Contains(':', StringComparison.Ordinal) ? "destinationIpv6CidrBlock" : "destinationCidrBlock"] = route.Destination,
            [route.Element] = route.Target,
            ["state"] = "active",
            ["origin"] = route.Target == "local" ? "CreateRouteTable" : "CreateRoute",
        })]),
        ["associationSet"] = new JsonArray([.. (IsMain ? ["main"] : Array.Empty<string>()).Concat(Subnets).Select(Association)]),
        ["propagatingVgwSet"] = new JsonArray(),
        ["tagSet"] = new JsonArray(),
    };

    /// <summary>The id of a subnet's association.</summary>
    public static string AssociationId(string subnet) => "rtbassoc-" + Templates.StableId.Letters(subnet, 17).ToLowerInvariant();

    private JsonObject Association(string subnet)
    {
        var association = new JsonObject
        {
            ["routeTableAssociationId"] = AssociationId(subnet == "main" ? Id : subnet),
            ["routeTableId"] = Id,
            ["main"] = subnet == "main",
            ["associationState"] = new JsonObject { ["state"] = "associated" },
        };
        if (subnet != "main") association["subnetId"] = subnet;
        return association;
    }
}

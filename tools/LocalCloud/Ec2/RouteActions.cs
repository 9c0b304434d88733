using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Ec2;

/// <summary>The actions of EC2 on route tables.</summary>
internal sealed class RouteActions(RouteTables tables)
{
    private const int PageSize = 1000;

    /// <summary>How EC2's calls differ from those of the other services of the Query protocol.</summary>
    public static QueryDialect Dialect { get; } = new() { IsEc2 = true };

    [Fidelity("Of one VPC in each account and Region, whose main table leads nowhere else until it is told to. Filters: vpc-id, association.subnet-id, association.main.")]
    public JsonObject DescribeRouteTables(JsonObject input, AwsRequest request)
    {
        var ids = input.Texts("RouteTableId");
        var found = tables.Of(request.Account, request.Region).Where(table => ids.Count == 0 || ids.Contains(table.Id));
        foreach (var missing in ids.Where(id => !tables.Of(request.Account, request.Region).Any(table => table.Id == id))) tables.Find(missing, request);
        foreach (var filter in input.Objects("Filter"))
        {
            var values = filter.Texts("Value");
            found = filter.Text("Name") switch
            {
                "vpc-id" => found.Where(table => values.Contains(table.Vpc)),
                "association.subnet-id" => found.Where(table => table.Subnets.Any(values.Contains)),
                "association.main" => found.Where(table => values.Contains(table.IsMain ? "true" : "false")),
                var name => throw new AwsErrorException("InvalidParameterValue", $"The filter '{name}' is invalid"),
            };
        }

        var (page, next) = Paging.Of(
            found.ToList(), input.Text("NextToken"), input.Whole("MaxResults", 5, PageSize, "InvalidParameterValue") ?? PageSize, "InvalidNextToken");
        return new JsonObject { ["routeTableSet"] = new JsonArray([.. page.Select(table => table.Node)]), ["nextToken"] = next };
    }

    [Fidelity("In the VPC that there is, with the route into it.")]
    public JsonObject CreateRouteTable(JsonObject input, AwsRequest request)
    {
        input.Required("VpcId", "MissingParameter");
        var table = RouteTables.New("rtb-" + Guid.NewGuid().ToString("N")[..17], request.Account, request.Region);
        tables.Set(table);
        return new JsonObject { ["routeTable"] = table.Node };
    }

    [Fidelity("Gateways are not looked up: igw-… is the internet.")]
    public JsonObject CreateRoute(JsonObject input, AwsRequest request)
    {
        var table = tables.Find(input.Required("RouteTableId", "MissingParameter"), request);
        var destination = input.Text("DestinationCidrBlock") ?? input.Required("DestinationIpv6CidrBlock", "MissingParameter");
        var target = ((string[])["GatewayId", "NatGatewayId", "TransitGatewayId", "VpcPeeringConnectionId", "NetworkInterfaceId", "EgressOnlyInternetGatewayId"])
            .Select(name => input.Text(name)).FirstOrDefault(text => text is not null)
            ?? throw new AwsErrorException("MissingParameter", "The request must contain exactly one of gatewayId, natGatewayId, transitGatewayId, vpcPeeringConnectionId");
        if (table.Routes.Any(route => route.Destination == destination))
            throw new AwsErrorException("RouteAlreadyExists", $"The route identified by {destination} already exists.");
        tables.Set(table with { Routes = [.. table.Routes, new Route(destination, target)] });
        return new JsonObject { ["return"] = true };
    }

    [Fidelity("In full.")]
    public JsonObject DeleteRoute(JsonObject input, AwsRequest request)
    {
        var table = tables.Find(input.Required("RouteTableId", "MissingParameter"), request);
        var destination = input.Text("DestinationCidrBlock") ?? input.Required("DestinationIpv6CidrBlock", "MissingParameter");
        var rest = table.Routes.Where(route => route.Destination != destination).ToList();
        if (rest.Count == table.Routes.Count)
            throw new AwsErrorException("InvalidRoute.NotFound", $"no route with destination-cidr-block {destination} in route table {table.Id}");
        tables.Set(table with { Routes = rest });
        return new JsonObject { ["return"] = true };
    }

    [Fidelity("Subnets are not looked up; one that had another table has this one now.")]
    public JsonObject AssociateRouteTable(JsonObject input, AwsRequest request)
    {
        var (id, subnet) = (input.Required("RouteTableId", "MissingParameter"), input.Required("SubnetId", "MissingParameter"));
        tables.Find(id, request);
        foreach (var table in tables.Of(request.Account, request.Region))
        {
            var others = table.Subnets.Where(each => each != subnet).ToList();
            if (table.Id == id) tables.Set(table with { Subnets = [.. others, subnet] });
            else if (others.Count != table.Subnets.Count) tables.Set(table with { Subnets = others });
        }

        return new JsonObject
        {
            ["associationId"] = RouteTable.AssociationId(subnet),
            ["associationState"] = new JsonObject { ["state"] = "associated" },
        };
    }
}

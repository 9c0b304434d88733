using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace DataReliability.LocalCloud.Tests.Ec2;

public class RouteTests
{
    private const string News = "  News: { Type: AWS::SNS::Topic }\n";
    private static readonly XNamespace Xml = "http://ec2.amazonaws.com/doc/2016-11-15/";

    [Fact]
    public async Task A_subnet_leads_to_the_internet_once_its_route_table_does()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        var main = (await TablesAsync(cloud)).Single();
        Assert.Equal("true", main.Descendants(Xml + "main").Single().Value);
        Assert.Equal(["local"], main.Descendants(Xml + "gatewayId").Select(each => each.Value));

        var created = await cloud.QueryAsync("ec2", ("Action", "CreateRouteTable"), ("VpcId", "vpc-1"));
        var id = XElement.Parse(created.Body).Descendants(Xml + "routeTableId").First().Value;
        Assert.Equal(200, (await cloud.QueryAsync("ec2", ("Action", "CreateRoute"), ("RouteTableId", id), ("DestinationCidrBlock", "0.0.0.0/0"), ("GatewayId", "igw-1"))).Status);
        Assert.Contains("rtbassoc-", (await cloud.QueryAsync("ec2", ("Action", "AssociateRouteTable"), ("RouteTableId", id), ("SubnetId", "subnet-1"))).Body, StringComparison.Ordinal);

        var own = Assert.Single(await TablesAsync(cloud, ("Filter.1.Name", "association.subnet-id"), ("Filter.1.Value.1", "subnet-1")));
        Assert.Equal(["local", "igw-1"], own.Descendants(Xml + "gatewayId").Select(each => each.Value));
        Assert.Equal(2, (await TablesAsync(cloud)).Count);

        await cloud.QueryAsync("ec2", ("Action", "DeleteRoute"), ("RouteTableId", id), ("DestinationCidrBlock", "0.0.0.0/0"));
        Assert.Equal(["local"], (await TablesAsync(cloud, ("RouteTableId.1", id))).Single().Descendants(Xml + "gatewayId").Select(each => each.Value));
    }

    [Fact]
    public async Task Route_tables_are_those_of_the_account_and_region_of_the_call()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        await cloud.QueryAsync("ec2", ("Action", "CreateRouteTable"), ("VpcId", "vpc-1"));
        var others = await cloud.QueryAsAsync("444455556666", "ec2", ("Action", "DescribeRouteTables"));
        Assert.Single(XElement.Parse(others.Body).Descendants(Xml + "routeSet"));
    }

    [Theory]
    [InlineData("InvalidRouteTableID.NotFound", "DescribeRouteTables", "RouteTableId.1", "rtb-none")]
    [InlineData("InvalidParameterValue", "DescribeRouteTables", "Filter.1.Name", "colour")]
    [InlineData("MissingParameter", "CreateRoute", "RouteTableId", "rtb-0000000000000000a")]
    [InlineData("InvalidAction", "TerminateInstances", "InstanceId.1", "i-1")]
    public async Task What_ec2_refuses_is_refused_in_its_shape(string code, string action, string name, string value)
    {
        await using var cloud = await TestCloud.StartAsync(News);
        var (status, body) = await cloud.QueryAsync("ec2", ("Action", action), (name, value));
        Assert.Equal(400, status);
        Assert.Equal(code, XElement.Parse(body).Element("Errors")!.Element("Error")!.Element("Code")!.Value);
    }

    [Fact]
    public async Task Denied_and_throttled_calls_have_ec2_s_codes()
    {
        await using var cloud = await TestCloud.StartAsync(News);
        await cloud.PostLocalAsync("faults", """{"kind":"deny","service":"ec2","times":1}""");
        await cloud.PostLocalAsync("faults", """{"kind":"throttle","service":"ec2","times":1}""");
        var codes = new JsonArray();
        for (var call = 0; call < 2; call++)
            codes.Add(XElement.Parse((await cloud.QueryAsync("ec2", ("Action", "DescribeRouteTables"))).Body).Descendants("Code").Single().Value);
        Assert.Equal(["RequestLimitExceeded", "UnauthorizedOperation"], codes.Select(code => code!.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(2, (await TablesAsync(cloud)).Count + 1);
    }

    private static async Task<IReadOnlyList<XElement>> TablesAsync(TestCloud cloud, params (string, string)[] more)
    {
        var (status, body) = await cloud.QueryAsync("ec2", [("Action", "DescribeRouteTables"), .. more]);
        Assert.Equal(200, status);
        return [.. XElement.Parse(body).Element(Xml + "routeTableSet")!.Elements(Xml + "item")];
    }
}

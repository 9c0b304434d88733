using Amazon.EC2;
using Amazon.EC2.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;

namespace DataReliability.Inventory.Ec2;

/// <summary>Which subnets have a route to the internet, by the Region's route tables, read once. Of them, only what is asked is kept.</summary>
internal sealed class InternetRoutes
{
    private const string Call = "ec2:DescribeRouteTables";
    private const int PageSize = 100;
    private readonly Once<Read<Tables>> _tables;

    public InternetRoutes(IAmazonEC2 ec2, InventoryCalls calls) => _tables = new Once<Read<Tables>>(async cancellationToken =>
    {
        var tables = new Tables();
        var pages = await calls.AllAsync(
            Call,
            async (token, cancel) =>
            {
                var page = await ec2.DescribeRouteTablesAsync(new DescribeRouteTablesRequest { MaxResults = PageSize, NextToken = token }, cancel);
                return (page.RouteTables, page.NextToken);
            },
            found => (found ?? []).ForEach(tables.Add),
            cancellationToken);
        return pages.Select(_ => tables);
    });

    /// <summary>The subnets of a VPC that have one. A subnet without a table of its own has the VPC's main one.</summary>
    public async Task<Read<IReadOnlyList<string>>> RoutedAsync(string? vpc, IReadOnlyList<string> subnets, CancellationToken cancellationToken)
    {
        if (subnets.Count == 0)
            return Read.Of<IReadOnlyList<string>>([]);
        return (await _tables.GetAsync(cancellationToken)).Match(
            tables =>
            {
                var routed = subnets.Select(subnet => (Subnet: subnet, ToInternet: tables.Find(vpc, subnet))).ToList();
                return routed.Find(s => s.ToInternet is null).Subnet is { } unknown
                    ? Read.Failed<IReadOnlyList<string>>(Call, $"the answer lacks a route table of {unknown} and a main one of {vpc}")
                    : Read.Of<IReadOnlyList<string>>([.. routed.Where(s => s.ToInternet == true).Select(s => s.Subnet)]);
            },
            unread => unread[0]);
    }

    private sealed class Tables
    {
        private readonly Dictionary<string, bool> _bySubnet = new(StringComparer.Ordinal);
        private readonly Dictionary<string, bool> _mainByVpc = new(StringComparer.Ordinal);

        public void Add(RouteTable table)
        {
            var toInternet = (table.Routes ?? []).Exists(route =>
                route.GatewayId?.StartsWith("igw-", StringComparison.Ordinal) == true
                && (route.DestinationCidrBlock == "0.0.0.0/0" || route.DestinationIpv6CidrBlock == "::/0"));
            foreach (var association in table.Associations ?? [])
            {
                if (association.Main == true)
                    _mainByVpc[table.VpcId] = toInternet;
                else if (association.SubnetId is { Length: > 0 } subnet)
                    _bySubnet[subnet] = toInternet;
            }
        }

        public bool? Find(string? vpc, string subnet) =>
            _bySubnet.TryGetValue(subnet, out var own) ? own
            : _mainByVpc.TryGetValue(vpc ?? "", out var main) ? main
            : null;
    }
}

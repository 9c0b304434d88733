using Amazon.RDS;
using Amazon.RDS.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;

namespace DataReliability.Inventory.Rds;

/// <summary>The parameters that controls read, each distinct group once.</summary>
internal sealed class ParameterGroups
{
    private readonly IAmazonRDS _rds;
    private readonly InventoryCalls _calls;
    private readonly OncePerKey<Read<ParameterGroup>> _ofInstances;
    private readonly OncePerKey<Read<ParameterGroup>> _ofClusters;

    public ParameterGroups(IAmazonRDS rds, InventoryCalls calls)
    {
        (_rds, _calls) = (rds, calls);
        _ofInstances = new OncePerKey<Read<ParameterGroup>>(ReadInstancesAsync);
        _ofClusters = new OncePerKey<Read<ParameterGroup>>(ReadClustersAsync);
    }

    // A filter by name keeps it to one page; without, a group has some 400 parameters.
    private static List<Filter> Filters => [new Filter { Name = "parameter-name", Values = [.. ParameterNames.All] }];

    public Task<Read<ParameterGroup>> OfInstanceAsync(string group, CancellationToken cancellationToken) =>
        _ofInstances.GetAsync(group, cancellationToken);

    public Task<Read<ParameterGroup>> OfClusterAsync(string group, CancellationToken cancellationToken) =>
        _ofClusters.GetAsync(group, cancellationToken);

    private Task<Read<ParameterGroup>> ReadInstancesAsync(string group, CancellationToken cancellationToken) => ReadAsync(
        "rds:DescribeDBParameters",
        group,
        async (marker, cancel) =>
        {
            var request = new DescribeDBParametersRequest { DBParameterGroupName = group, Filters = Filters, MaxRecords = RdsLists.PageSize, Marker = marker };
            var page = await _rds.DescribeDBParametersAsync(request, cancel);
            return (page.Parameters, page.Marker);
        },
        cancellationToken);

    private Task<Read<ParameterGroup>> ReadClustersAsync(string group, CancellationToken cancellationToken) => ReadAsync(
        "rds:DescribeDBClusterParameters",
        group,
        async (marker, cancel) =>
        {
            var request = new DescribeDBClusterParametersRequest
            {
                DBClusterParameterGroupName = group,
                Filters = Filters,
                MaxRecords = RdsLists.PageSize,
                Marker = marker,
            };
            var page = await _rds.DescribeDBClusterParametersAsync(request, cancel);
            return (page.Parameters, page.Marker);
        },
        cancellationToken);

    private async Task<Read<ParameterGroup>> ReadAsync(
        string call,
        string group,
        Func<string?, CancellationToken, Task<(List<Parameter>?, string?)>> page,
        CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var pages = await _calls.AllAsync(
            call,
            page,
            parameters =>
            {
                foreach (var parameter in parameters ?? [])
                {
                    if (parameter.ParameterValue is { } value && ParameterNames.All.Contains(parameter.ParameterName))
                        values[parameter.ParameterName] = value;
                }
            },
            cancellationToken);
        return pages.Select(_ => new ParameterGroup(group, values));
    }
}

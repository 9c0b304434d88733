using Amazon.DAX;
using Amazon.DAX.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Lists;

namespace DataReliability.Inventory.Dax;

/// <summary>The list of DAX clusters.</summary>
internal static class DaxList
{
    private const string Call = "dax:DescribeClusters";

    public static IInventoryList Of(IAmazonDAX dax, InventoryCalls calls, Place place) => new DescribedList<Cluster>(
        calls,
        ResourceTypes.DaxCluster,
        Call,
        async (token, cancel) =>
        {
            var page = await dax.DescribeClustersAsync(new DescribeClustersRequest { MaxResults = 100, NextToken = token }, cancel);
            return (page.Clusters, page.NextToken);
        },
        (cluster, _) => Task.FromResult<Resource?>(new DaxCluster
        {
            Account = place.Account,
            Region = place.Region,
            Arn = place.Arn(cluster.ClusterArn, "dax", $"cache/{cluster.ClusterName}"),
            Id = cluster.ClusterName,
            Tags = Read.Failed<IReadOnlyDictionary<string, string>>("dax:ListTags", "not asked: no control reads them"),
            EncryptionStatus = cluster.SSEDescription?.Status?.Value ?? "DISABLED",
            EndpointEncryption = cluster.ClusterEndpointEncryptionType?.Value ?? "NONE",
            NodeZones = cluster.Nodes is { } nodes
                ? Values.Texts(nodes.ConvertAll(n => n.AvailabilityZone ?? ""))
                : Read.Failed<IReadOnlyList<string>>(Call, "the answer lacks Nodes"),
        }));
}

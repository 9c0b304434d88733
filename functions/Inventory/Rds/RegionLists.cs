using Amazon.RDS;
using Amazon.RDS.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Lists;
using DataReliability.Inventory.Tagging;

namespace DataReliability.Inventory.Rds;

/// <summary>The lists of RDS with what databases stand in.</summary>
internal sealed class RegionLists(IAmazonRDS rds, InventoryCalls calls, Place place, ResourceTags tags)
{
    public IInventoryList SubnetGroups() => new DescribedList<Amazon.RDS.Model.DBSubnetGroup>(
        calls,
        ResourceTypes.DBSubnetGroup,
        "rds:DescribeDBSubnetGroups",
        async (marker, cancel) =>
        {
            var page = await rds.DescribeDBSubnetGroupsAsync(new DescribeDBSubnetGroupsRequest { MaxRecords = RdsLists.PageSize, Marker = marker }, cancel);
            return (page.DBSubnetGroups, page.Marker);
        },
        async (group, cancel) =>
        {
            var arn = place.Arn(group.DBSubnetGroupArn, "rds", $"subgrp:{group.DBSubnetGroupName}");
            return new Core.Compliance.Inventory.DBSubnetGroup
            {
                Account = place.Account,
                Region = place.Region,
                Arn = arn,
                Id = group.DBSubnetGroupName,
                Tags = await tags.OfAsync(arn, cancel),
            };
        });

    public IInventoryList SecurityGroups() => new DescribedList<Amazon.RDS.Model.DBSecurityGroup>(
        calls,
        ResourceTypes.DBSecurityGroup,
        "rds:DescribeDBSecurityGroups",
        async (marker, cancel) =>
        {
            var page = await rds.DescribeDBSecurityGroupsAsync(new DescribeDBSecurityGroupsRequest { MaxRecords = RdsLists.PageSize, Marker = marker }, cancel);
            return (page.DBSecurityGroups, page.Marker);
        },
        async (group, cancel) =>
        {
            var arn = place.Arn(group.DBSecurityGroupArn, "rds", $"secgrp:{group.DBSecurityGroupName}");
            return new Core.Compliance.Inventory.DBSecurityGroup
            {
                Account = place.Account,
                Region = place.Region,
                Arn = arn,
                Id = group.DBSecurityGroupName,
                Tags = await tags.OfAsync(arn, cancel),
            };
        });

    public IInventoryList Proxies() => new DescribedList<Amazon.RDS.Model.DBProxy>(
        calls,
        ResourceTypes.DBProxy,
        "rds:DescribeDBProxies",
        async (marker, cancel) =>
        {
            var page = await rds.DescribeDBProxiesAsync(new DescribeDBProxiesRequest { MaxRecords = RdsLists.PageSize, Marker = marker }, cancel);
            return (page.DBProxies, page.Marker);
        },
        async (proxy, cancel) =>
        {
            var arn = place.Arn(proxy.DBProxyArn, "rds", $"db-proxy:{proxy.DBProxyName}");
            return new Core.Compliance.Inventory.DBProxy
            {
                Account = place.Account,
                Region = place.Region,
                Arn = arn,
                Id = proxy.DBProxyName,
                Tags = await tags.OfAsync(arn, cancel),
                RequireTls = Read.Required(proxy.RequireTLS, "rds:DescribeDBProxies", nameof(proxy.RequireTLS)),
            };
        });

    public IInventoryList GlobalClusters() => new DescribedList<Amazon.RDS.Model.GlobalCluster>(
        calls,
        ResourceTypes.GlobalCluster,
        "rds:DescribeGlobalClusters",
        async (marker, cancel) =>
        {
            var page = await rds.DescribeGlobalClustersAsync(new DescribeGlobalClustersRequest { MaxRecords = RdsLists.PageSize, Marker = marker }, cancel);
            return (page.GlobalClusters, page.Marker);
        },
        (cluster, _) => Task.FromResult<Resource?>(new Core.Compliance.Inventory.GlobalCluster
        {
            Account = place.Account,
            Region = place.Region,
            Arn = place.Arn(cluster.GlobalClusterArn, "rds", $"global-cluster:{cluster.GlobalClusterIdentifier}"),
            Id = cluster.GlobalClusterIdentifier,
            Tags = Values.Tags(cluster.TagList, t => t.Key, t => t.Value),
            Engine = Read.Required(cluster.Engine, "rds:DescribeGlobalClusters", nameof(cluster.Engine)),
            EngineVersion = Read.Required(cluster.EngineVersion, "rds:DescribeGlobalClusters", nameof(cluster.EngineVersion)),
        }));
}

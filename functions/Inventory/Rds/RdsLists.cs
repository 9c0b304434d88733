using Amazon.RDS;
using Amazon.RDS.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Lists;

namespace DataReliability.Inventory.Rds;

/// <summary>The lists of RDS with databases in them.</summary>
internal sealed class RdsLists(IAmazonRDS rds, InventoryCalls calls)
{
    /// <summary>The most that RDS gives at once, and its default.</summary>
    public const int PageSize = 100;

    public IInventoryList Instances(InstanceReading reading) => new DescribedList<Amazon.RDS.Model.DBInstance>(
        calls,
        ResourceTypes.DBInstance,
        "rds:DescribeDBInstances",
        async (marker, cancel) =>
        {
            var page = await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { MaxRecords = PageSize, Marker = marker }, cancel);
            return (page.DBInstances, page.Marker);
        },
        reading.ReadAsync);

    public IInventoryList Clusters(ClusterReading reading) => new DescribedList<Amazon.RDS.Model.DBCluster>(
        calls,
        ResourceTypes.DBCluster,
        "rds:DescribeDBClusters",
        async (marker, cancel) =>
        {
            var page = await rds.DescribeDBClustersAsync(new DescribeDBClustersRequest { MaxRecords = PageSize, Marker = marker }, cancel);
            return (page.DBClusters, page.Marker);
        },
        reading.ReadAsync);

    public IInventoryList Snapshots(SnapshotReading reading) => new DescribedList<Amazon.RDS.Model.DBSnapshot>(
        calls,
        ResourceTypes.DBSnapshot,
        "rds:DescribeDBSnapshots",
        async (marker, cancel) =>
        {
            var page = await rds.DescribeDBSnapshotsAsync(new DescribeDBSnapshotsRequest { MaxRecords = PageSize, Marker = marker }, cancel);
            return (page.DBSnapshots, page.Marker);
        },
        reading.ReadAsync);

    public IInventoryList ClusterSnapshots(SnapshotReading reading) => new DescribedList<Amazon.RDS.Model.DBClusterSnapshot>(
        calls,
        ResourceTypes.DBClusterSnapshot,
        "rds:DescribeDBClusterSnapshots",
        async (marker, cancel) =>
        {
            var page = await rds.DescribeDBClusterSnapshotsAsync(new DescribeDBClusterSnapshotsRequest { MaxRecords = PageSize, Marker = marker }, cancel);
            return (page.DBClusterSnapshots, page.Marker);
        },
        reading.ReadClusterAsync);
}

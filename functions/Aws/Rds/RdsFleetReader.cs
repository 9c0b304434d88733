using Amazon.RDS;
using Amazon.RDS.Model;
using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots;

namespace DataReliability.Aws.Rds;

/// <summary>Looks at RDS. Only RDS's own "not found" is taken for gone; every other failure is "could not look".</summary>
public sealed class RdsFleetReader(IAmazonRDS rds) : IFleetReader
{
    private const int PageSize = 100;

    /// <inheritdoc/>
    public Task<Sight<DatabaseInstance>> FindInstanceAsync(string id, CancellationToken cancellationToken) =>
        Looking.OneAsync(
            "DescribeDBInstances",
            async () =>
            {
                var page = await rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = id }, cancellationToken);
                return page.DBInstances?.FirstOrDefault() is { } found ? RdsMapping.ToDatabase(found) : null;
            },
            e => e is DBInstanceNotFoundException,
            cancellationToken);

    /// <inheritdoc/>
    public Task<Sight<IReadOnlyList<DatabaseInstance>>> ListInstancesAsync(CancellationToken cancellationToken) =>
        Looking.AllAsync(
            "DescribeDBInstances",
            async marker =>
            {
                var request = new DescribeDBInstancesRequest { Marker = marker, MaxRecords = PageSize };
                var page = await rds.DescribeDBInstancesAsync(request, cancellationToken);
                return ((page.DBInstances ?? []).Select(RdsMapping.ToDatabase), page.Marker);
            },
            _ => false,
            cancellationToken);

    /// <inheritdoc/>
    public Task<Sight<Snapshot>> FindSnapshotAsync(string id, CancellationToken cancellationToken) =>
        Looking.OneAsync(
            "DescribeDBSnapshots",
            async () =>
            {
                var page = await rds.DescribeDBSnapshotsAsync(new DescribeDBSnapshotsRequest { DBSnapshotIdentifier = id }, cancellationToken);
                return page.DBSnapshots?.FirstOrDefault() is { } found ? RdsMapping.ToSnapshot(found) : null;
            },
            e => e is DBSnapshotNotFoundException,
            cancellationToken);

    /// <inheritdoc/>
    public Task<Sight<IReadOnlyList<Snapshot>>> ListSnapshotsAsync(string instanceId, CancellationToken cancellationToken) =>
        Looking.AllAsync(
            "DescribeDBSnapshots",
            async marker =>
            {
                var request = new DescribeDBSnapshotsRequest { DBInstanceIdentifier = instanceId, Marker = marker, MaxRecords = PageSize };
                var page = await rds.DescribeDBSnapshotsAsync(request, cancellationToken);
                return ((page.DBSnapshots ?? []).Select(RdsMapping.ToSnapshot), page.Marker);
            },
            e => e is DBInstanceNotFoundException or DBSnapshotNotFoundException,
            cancellationToken);
}

using Amazon.RDS;
using Amazon.RDS.Model;
using DataReliability.Aws.Rds;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Core.Compliance.Pacing;
using DataReliability.Core.Compliance.Remediations;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Core.Fleet;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Lists;
using DataReliability.Inventory.Rds;

namespace DataReliability.Inventory;

/// <summary>Reads one resource in two calls, by the mapping that scans read it with: its description, and what RDS offers for its
/// version, or with whom a snapshot is shared.</summary>
public sealed class RdsSubjectReader : IRemediationReader
{
    private const string VersionsCall = "rds:DescribeDBEngineVersions";
    private readonly IAmazonRDS _rds;
    private readonly Place _place;
    private readonly InventoryCalls _calls;
    private readonly SnapshotReading _snapshots;

    /// <param name="place">The account and Region that the client calls.</param>
    /// <param name="rds">For reading.</param>
    /// <param name="time">The clock.</param>
    public RdsSubjectReader(ScanPlace place, IAmazonRDS rds, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(place);
        _rds = rds;
        _place = new Place(place.Account, place.Region);
        _calls = new InventoryCalls(new CallBudget(new CallPaceOptions(), time), time);
        _snapshots = new SnapshotReading(_place, InventoryScope.All, new SharedAttributes(rds, _calls));
    }

    /// <inheritdoc/>
    public Task<Sight<RemediationSubject>> ReadAsync(string type, string id, CancellationToken cancellationToken) => type switch
    {
        ResourceTypes.DBInstance => SightAsync(
            "rds:DescribeDBInstances",
            async cancel => (await _rds.DescribeDBInstancesAsync(new DescribeDBInstancesRequest { DBInstanceIdentifier = id }, cancel)).DBInstances?.FirstOrDefault(),
            e => e is DBInstanceNotFoundException,
            InstanceAsync,
            cancellationToken),
        ResourceTypes.DBCluster => SightAsync(
            "rds:DescribeDBClusters",
            async cancel => (await _rds.DescribeDBClustersAsync(new DescribeDBClustersRequest { DBClusterIdentifier = id }, cancel)).DBClusters?.FirstOrDefault(),
            e => e is DBClusterNotFoundException,
            ClusterAsync,
            cancellationToken),
        ResourceTypes.DBSnapshot => SightAsync(
            "rds:DescribeDBSnapshots",
            async cancel => (await _rds.DescribeDBSnapshotsAsync(new DescribeDBSnapshotsRequest { DBSnapshotIdentifier = id }, cancel)).DBSnapshots?.FirstOrDefault(),
            e => e is DBSnapshotNotFoundException,
            async (found, cancel) => Snapshot(await _snapshots.ReadAsync(found, cancel), found.Status),
            cancellationToken),
        ResourceTypes.DBClusterSnapshot => SightAsync(
            "rds:DescribeDBClusterSnapshots",
            async cancel => (await _rds.DescribeDBClusterSnapshotsAsync(new DescribeDBClusterSnapshotsRequest { DBClusterSnapshotIdentifier = id }, cancel)).DBClusterSnapshots?.FirstOrDefault(),
            e => e is DBClusterSnapshotNotFoundException,
            async (found, cancel) => Snapshot(await _snapshots.ReadClusterAsync(found, cancel), found.Status),
            cancellationToken),
        _ => throw new ArgumentException($"nothing of type {type} is mended", nameof(type)),
    };

    private async Task<RemediationSubject?> InstanceAsync(Amazon.RDS.Model.DBInstance found, CancellationToken cancellationToken)
    {
        var instance = InstanceReading.Described(_place, found);
        return new RemediationSubject
        {
            Resource = instance,
            Status = instance.Status,
            Pending = PendingValues.Names(found.PendingModifiedValues),
            Offer = await OfferAsync(found.Engine, found.EngineVersion, cancellationToken),
        };
    }

    private async Task<RemediationSubject?> ClusterAsync(Amazon.RDS.Model.DBCluster found, CancellationToken cancellationToken)
    {
        var cluster = ClusterReading.Described(_place, found);
        return new RemediationSubject
        {
            Resource = cluster,
            Status = cluster.Status,
            Pending = PendingValues.Names(found.PendingModifiedValues),
            Offer = await OfferAsync(found.Engine, found.EngineVersion, cancellationToken),
        };
    }

    private static RemediationSubject? Snapshot(Resource? snapshot, string? status) => snapshot is null
        ? null
        : new RemediationSubject { Resource = snapshot, Status = Read.Required(status, "rds:DescribeDBSnapshots", "Status") };

    /// <summary>Of the version that it runs, deprecated or not.</summary>
    private async Task<Read<EngineOffer>> OfferAsync(string? engine, string? version, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(engine) || string.IsNullOrEmpty(version))
            return Read.Failed<EngineOffer>(VersionsCall, "the engine or its version is unknown");
        var read = await _calls.ReadAsync(
            VersionsCall,
            async cancel =>
            {
                var request = new DescribeDBEngineVersionsRequest { Engine = engine, EngineVersion = version, IncludeAll = true };
                var answer = await _rds.DescribeDBEngineVersionsAsync(request, cancel);
                return answer.DBEngineVersions?.FirstOrDefault(each => each.EngineVersion == version);
            },
            cancellationToken);
        return read.Match(
            found => found is null
                ? Read.Failed<EngineOffer>(VersionsCall, $"it does not list {engine} {version}")
                : new EngineOffer(
                    found.ExportableLogTypes ?? [],
                    [.. (found.ValidUpgradeTarget ?? []).Where(target => target.IsMajorVersionUpgrade != true).Select(target => target.EngineVersion)]),
            unread => unread[0]);
    }

    private async Task<Sight<RemediationSubject>> SightAsync<T>(
        string call,
        Func<CancellationToken, Task<T?>> describe,
        Func<Exception, bool> isGone,
        Func<T, CancellationToken, Task<RemediationSubject?>> read,
        CancellationToken cancellationToken)
        where T : class
    {
        var described = await _calls.ReadAsync(call, describe, cancellationToken, isGone);
        var (found, unread) = described.Match<(T?, Unread?)>(value => (value, null), failed => (null, failed[0]));
        return unread is not null ? new Sight<RemediationSubject>.Unknown(unread.Call, unread.Reason)
            : found is not null && await read(found, cancellationToken) is { } subject ? new Sight<RemediationSubject>.Seen(subject)
            : new Sight<RemediationSubject>.Gone();
    }
}

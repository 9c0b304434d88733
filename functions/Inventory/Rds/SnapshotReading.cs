using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;
using DataReliability.Inventory.Lists;

namespace DataReliability.Inventory.Rds;

/// <summary>Makes snapshots of what is described, with whom they are shared.</summary>
internal sealed class SnapshotReading(Place place, InventoryScope scope, SharedAttributes attributes)
{
    private const string Call = "rds:DescribeDBSnapshots";
    private const string ClusterCall = "rds:DescribeDBClusterSnapshots";
    private const string SharedCall = "rds:DescribeDBSnapshotAttributes";
    private const string ClusterSharedCall = "rds:DescribeDBClusterSnapshotAttributes";

    public async Task<Resource?> ReadAsync(Amazon.RDS.Model.DBSnapshot snapshot, CancellationToken cancellationToken)
    {
        var shared = scope.Makes(SharedCall)
            ? await attributes.OfSnapshotAsync(snapshot.DBSnapshotIdentifier, snapshot.SnapshotType, cancellationToken)
            : Left(SharedCall);
        return shared is not { } sharedWith ? null : new DBSnapshot
        {
            Account = place.Account,
            Region = place.Region,
            Arn = place.Arn(snapshot.DBSnapshotArn, "rds", $"snapshot:{snapshot.DBSnapshotIdentifier}"),
            Id = snapshot.DBSnapshotIdentifier,
            Tags = Values.Tags(snapshot.TagList, t => t.Key, t => t.Value),
            SnapshotType = Read.Required(snapshot.SnapshotType, Call, nameof(snapshot.SnapshotType)),
            Encrypted = Read.Required(snapshot.Encrypted, Call, nameof(snapshot.Encrypted)),
            SharedWith = sharedWith,
        };
    }

    public async Task<Resource?> ReadClusterAsync(Amazon.RDS.Model.DBClusterSnapshot snapshot, CancellationToken cancellationToken)
    {
        var shared = scope.Makes(ClusterSharedCall)
            ? await attributes.OfClusterSnapshotAsync(snapshot.DBClusterSnapshotIdentifier, snapshot.SnapshotType, cancellationToken)
            : Left(ClusterSharedCall);
        return shared is not { } sharedWith ? null : new DBClusterSnapshot
        {
            Account = place.Account,
            Region = place.Region,
            Arn = place.Arn(snapshot.DBClusterSnapshotArn, "rds", $"cluster-snapshot:{snapshot.DBClusterSnapshotIdentifier}"),
            Id = snapshot.DBClusterSnapshotIdentifier,
            Tags = Values.Tags(snapshot.TagList, t => t.Key, t => t.Value),
            SnapshotType = Read.Required(snapshot.SnapshotType, ClusterCall, nameof(snapshot.SnapshotType)),
            Encrypted = Read.Required(snapshot.StorageEncrypted, ClusterCall, nameof(snapshot.StorageEncrypted)),
            SharedWith = sharedWith,
        };
    }

    private static Read<IReadOnlyList<string>>? Left(string call) => ScopeExtensions.Left<IReadOnlyList<string>>(call);
}

using Amazon.RDS;
using Amazon.RDS.Model;
using DataReliability.Core.Compliance.Inventory;
using DataReliability.Inventory.Calls;

namespace DataReliability.Inventory.Rds;

/// <summary>With whom snapshots are shared: one call a snapshot that is not automated. Automated ones cannot be shared.</summary>
internal sealed class SharedAttributes(IAmazonRDS rds, InventoryCalls calls)
{
    private const string Restore = "restore";

    /// <summary>Null when the snapshot is gone meanwhile.</summary>
    public Task<Read<IReadOnlyList<string>>?> OfSnapshotAsync(string id, string? type, CancellationToken cancellationToken) => ReadAsync(
        "rds:DescribeDBSnapshotAttributes",
        type,
        async cancel =>
        {
            var answer = await rds.DescribeDBSnapshotAttributesAsync(new DescribeDBSnapshotAttributesRequest { DBSnapshotIdentifier = id }, cancel);
            return answer.DBSnapshotAttributesResult?.DBSnapshotAttributes?.FirstOrDefault(a => a.AttributeName == Restore) is { } restore
                ? restore.AttributeValues ?? []
                : null;
        },
        cancellationToken);

    /// <inheritdoc cref="OfSnapshotAsync"/>
    public Task<Read<IReadOnlyList<string>>?> OfClusterSnapshotAsync(string id, string? type, CancellationToken cancellationToken) => ReadAsync(
        "rds:DescribeDBClusterSnapshotAttributes",
        type,
        async cancel =>
        {
            var answer = await rds.DescribeDBClusterSnapshotAttributesAsync(new DescribeDBClusterSnapshotAttributesRequest { DBClusterSnapshotIdentifier = id }, cancel);
            return answer.DBClusterSnapshotAttributesResult?.DBClusterSnapshotAttributes?.FirstOrDefault(a => a.AttributeName == Restore) is { } restore
                ? restore.AttributeValues ?? []
                : null;
        },
        cancellationToken);

    private async Task<Read<IReadOnlyList<string>>?> ReadAsync(
        string call, string? type, Func<CancellationToken, Task<List<string>?>> send, CancellationToken cancellationToken)
    {
        if (type is "automated")
            return Read.Failed<IReadOnlyList<string>>(call, $"not asked: {type} snapshots cannot be shared");
        var gone = false;
        var read = await calls.ReadAsync(call, send, cancellationToken, e =>
        {
            gone = e is DBSnapshotNotFoundException or DBClusterSnapshotNotFoundException;
            return gone;
        });
        if (gone)
            return null;
        return read.Match(
            accounts => Read.Required<IReadOnlyList<string>>(accounts, call, "the attribute restore"),
            unread => unread[0]);
    }
}

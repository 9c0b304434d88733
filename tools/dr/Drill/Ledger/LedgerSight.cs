namespace DataReliability.Dr.Drill.Ledger;

/// <summary>A ledger's database as RDS describes it.</summary>
/// <param name="Status">Of the instance or the cluster; where a member of the cluster is not available, that member's.</param>
/// <param name="Endpoints">The one that takes writes first; none before it has any.</param>
public sealed record LedgerSight(string Status, IReadOnlyList<LedgerEndpoint> Endpoints)
{
    private const string AvailableStatus = "available";

    /// <summary>Whether it serves.</summary>
    public bool IsAvailable => Status == AvailableStatus;

    /// <summary>Whether RDS leaves it as it is until somebody does something.</summary>
    public bool IsSettled => IsAvailable || Status is "stopped" or "failed" or "storage-full" or "inaccessible-encryption-credentials"
        || Status.StartsWith("incompatible-", StringComparison.Ordinal);
}

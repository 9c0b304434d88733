namespace DataReliability.Core.Compliance.Inventory;

/// <summary>What snapshots of instances and of clusters have in common. From rds:DescribeDB[Cluster]Snapshots unless said.</summary>
public abstract record RdsSnapshot : Resource
{
    /// <summary><c>manual</c>, <c>automated</c>, <c>awsbackup</c>, <c>shared</c> or <c>public</c>.</summary>
    public Read<string> SnapshotType { get; init; }

    /// <summary>Encrypted of a DB snapshot, StorageEncrypted of a DB cluster snapshot.</summary>
    public Read<bool> Encrypted { get; init; }

    /// <summary>
    /// The values of its attribute <c>restore</c>: accounts, or <c>all</c> (rds:DescribeDB[Cluster]SnapshotAttributes). Need not
    /// be read of automated snapshots: they can't be shared.
    /// </summary>
    public Read<IReadOnlyList<string>> SharedWith { get; init; }
}

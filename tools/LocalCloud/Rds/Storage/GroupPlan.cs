namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>A group as it is to be made.</summary>
/// <param name="Id">Unique, and fit for a file name: a resource id.</param>
/// <param name="Database">The database to which relations are relative.</param>
internal sealed record GroupPlan(string Id, string Database, Replication Replication)
{
    /// <summary>The first node; empty for storage that no instance serves yet, which is laid and left stopped.</summary>
    public string Node { get; init; } = "";

    /// <summary>The promotion tier of the first node, 0 to 15.</summary>
    public int Tier { get; init; } = 1;

    /// <summary>The settings of the first node.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the log is archived. A restore to a point in time also needs a backup.</summary>
    public bool Archiving { get; init; }
}

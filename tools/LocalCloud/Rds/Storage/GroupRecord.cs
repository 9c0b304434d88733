namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>What a group must know after LocalCloud was killed. Replaced as a whole, in one file.</summary>
/// <param name="Database">The database to which relations are relative.</param>
/// <param name="Leader">The node that takes writes, or that follows the source.</param>
internal sealed record GroupRecord(string Id, string Database, Replication Replication, string Leader)
{
    /// <summary>The group that this one follows; null for one that takes writes.</summary>
    public string? Source { get; init; }

    /// <summary>Whether the log is archived, for restores to a point in time.</summary>
    public bool Archiving { get; init; }

    /// <summary>The number in the key of the next node.</summary>
    public int NextKey { get; init; } = 1;

    public IReadOnlyList<NodeRecord> Nodes { get; init; } = [];

    public IReadOnlyList<EndpointRecord> Endpoints { get; init; } = [];

    /// <summary>The record of a node.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public NodeRecord Node(string name) => Nodes.FirstOrDefault(node => node.Name == name)
        ?? throw new ArgumentException($"group {Id} has no node {name}, but {string.Join(", ", Nodes.Select(node => node.Name))}", nameof(name));

    /// <summary>With one node changed.</summary>
    public GroupRecord With(string name, Func<NodeRecord, NodeRecord> change) =>
        this with { Nodes = [.. Nodes.Select(node => node.Name == name ? change(node) : node)] };
}

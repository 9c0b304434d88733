namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>To which servers of a group an endpoint leads.</summary>
/// <param name="Role">By what they do.</param>
internal sealed record EndpointRule(EndpointRole Role)
{
    /// <summary>Only these nodes; null for all.</summary>
    public IReadOnlyList<string>? Members { get; init; }

    /// <summary>All nodes but these.</summary>
    public IReadOnlyList<string> Excluded { get; init; } = [];

    /// <summary>To one node, whatever it does.</summary>
    public static EndpointRule Of(string node) => new(EndpointRole.Any) { Members = [node] };

    /// <summary>Whether a node is among them.</summary>
    public bool Admits(string node) => (Members is null || Members.Contains(node)) && !Excluded.Contains(node);
}

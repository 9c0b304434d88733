namespace DataReliability.LocalCloud.Engines;

/// <summary>What a server is to run with.</summary>
/// <param name="Parameters">The user's, which win over LocalCloud's defaults.</param>
internal sealed record ServerSettings(IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>LocalCloud's own, which win over the user's: replication, recovery, archiving.</summary>
    public IReadOnlyDictionary<string, string> Own { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

namespace DataReliability.LocalCloud.Dax;

/// <summary>A DAX cluster: what was set, and nothing that caches.</summary>
/// <param name="Zones">The Availability Zone of each node.</param>
internal sealed record DaxCluster(string Name, string Arn, string NodeType, IReadOnlyList<string> Zones, bool IsEncrypted, bool NeedsTls, DateTimeOffset Created);

using DataReliability.LocalCloud.Engines;

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>How a node of a group is; told without asking its server.</summary>
/// <param name="IsWriter">Whether it leads its group.</param>
/// <param name="IsSynced">Whether it can be promoted without loss.</param>
/// <param name="IsStale">Whether it must be made anew.</param>
/// <param name="IsCutOff">Whether its network is cut off.</param>
internal sealed record NodeStatus(string Name, bool IsWriter, ServerState State, bool IsSynced, bool IsStale, bool IsCutOff, int Tier, int? ProcessId);

namespace DataReliability.LocalCloud.Rds.Hosting;

/// <summary>An instance with a real server.</summary>
/// <param name="Address">The host name of its endpoint.</param>
/// <param name="IsAurora">Whether it is a member of an Aurora cluster, whose storage has no size.</param>
/// <param name="AllocatedStorage">GiB.</param>
/// <param name="Group">Its storage group.</param>
/// <param name="Member">Its server in the group; null for the one that leads it.</param>
internal sealed record LiveDatabase(string Id, string Address, int Port, bool IsAurora, int AllocatedStorage, string Group, string? Member);

namespace DataReliability.Dr.Up;

/// <summary>A database of a <c>dr up</c>.</summary>
/// <param name="Name">The identifier of the instance, or of the cluster.</param>
/// <param name="Topology">multi-az, aurora or single-az.</param>
/// <param name="Tier">The value of its tag <c>data-reliability:tier</c>.</param>
/// <param name="Status">As RDS says; gone when somebody has deleted it.</param>
/// <param name="User">The master user.</param>
/// <param name="Password">Its password.</param>
/// <param name="Database">The database in it.</param>
/// <param name="Endpoints">The one that takes writes first.</param>
public sealed record UpDatabase(
    string Name, string Topology, string Tier, string Status, string User, string Password, string Database, IReadOnlyList<UpEndpoint> Endpoints);

namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>An endpoint of a group, and the port it keeps.</summary>
/// <param name="Address">On loopback; null for 127.0.0.1.</param>
internal sealed record EndpointRecord(string Name, int Port, EndpointRule Rule, string? Address = null);

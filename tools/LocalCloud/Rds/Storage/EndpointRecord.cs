namespace DataReliability.LocalCloud.Rds.Storage;

/// <summary>An endpoint of a group, and the port it keeps.</summary>
internal sealed record EndpointRecord(string Name, int Port, EndpointRule Rule);

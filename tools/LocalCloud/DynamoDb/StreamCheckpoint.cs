namespace DataReliability.LocalCloud.DynamoDb;

/// <summary>How far a function has read a shard, as it is kept.</summary>
/// <param name="After">The sequence number of the last record that is done; null while none is, to read from the start.</param>
internal sealed record StreamCheckpoint(string? After);

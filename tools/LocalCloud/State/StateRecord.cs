namespace DataReliability.LocalCloud.State;

/// <summary>A file of state. It holds its id, which the file's name may only abbreviate.</summary>
internal sealed record StateRecord<T>(string Id, T Value);

namespace DataReliability.LocalCloud.Rds.Model;

/// <summary>Something that happened to an instance or a snapshot.</summary>
/// <param name="Sequence">Counts up.</param>
/// <param name="SourceType">As DescribeEvents says it: db-instance or db-snapshot.</param>
internal sealed record RdsEvent(
    long Sequence, string EventId, string SourceType, string SourceId, string SourceArn, string Category, string Message, DateTimeOffset Date);

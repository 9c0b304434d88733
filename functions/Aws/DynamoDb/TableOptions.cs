namespace DataReliability.Aws.DynamoDb;

/// <summary>Where state is kept.</summary>
/// <param name="TableName">The table.</param>
/// <param name="Shards">Over how many partitions of the due index each kind is spread, 1 to 64. Default 4. It may grow from
/// one deployment to the next and never shrink: what was due in a shard given up would not be found.</param>
public sealed record TableOptions(string TableName, int Shards = 4)
{
    /// <summary>How long an event is kept once it was sent. Default 30 days.</summary>
    public TimeSpan SentRetention { get; init; } = TimeSpan.FromDays(30);
}

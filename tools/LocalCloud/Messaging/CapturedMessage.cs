namespace DataReliability.LocalCloud.Messaging;

/// <summary>A message that was published, and to whom it went.</summary>
/// <param name="Topic">The topic's ARN; null for a text message to a phone.</param>
/// <param name="Deliveries">Each subscriber that the message went to, as protocol and endpoint: none for what a fault lost, two for what it doubled.</param>
internal sealed record CapturedMessage(
    string Id, DateTimeOffset At, string? Topic, string? Subject, string Message, IReadOnlyDictionary<string, MessageAttribute> Attributes,
    IReadOnlyList<CapturedDelivery> Deliveries)
{
    /// <summary>Its place among all that were captured.</summary>
    public long Order { get; init; }
}

using System.Text.Json.Serialization;

namespace DataReliability.LocalCloud.Messaging.Sqs;

/// <summary>A message in a queue.</summary>
/// <param name="At">When it was sent, real time.</param>
/// <param name="Received">How often a consumer has taken it.</param>
internal sealed record QueueMessage(
    string Id, string QueueArn, DateTimeOffset At, string Body, IReadOnlyDictionary<string, MessageAttribute> Attributes, int Received)
{
    /// <summary>Its place among those sent in one instant.</summary>
    public long Order { get; init; }

    /// <summary>Who sent it, as SQS tells it.</summary>
    public string Sender { get; init; } = "AIDALOCALCLOUD";

    public DateTimeOffset? FirstReceived { get; init; }

    /// <summary>The queue that gave it up; null when it was sent here.</summary>
    public string? DeadLetterSource { get; init; }

    /// <summary>Modelled time from which it can be received. Not kept: what was in flight when LocalCloud ended can be received again.</summary>
    [JsonIgnore]
    public DateTimeOffset VisibleAt { get; init; }

    /// <summary>Proves that a consumer holds it; null when none ever did.</summary>
    [JsonIgnore]
    public string? Handle { get; init; }
}

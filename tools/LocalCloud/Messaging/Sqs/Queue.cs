using System.Globalization;
using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Messaging.Sqs;

/// <summary>A queue.</summary>
/// <param name="LogicalId">Its name in the template; null for a queue that a call made.</param>
/// <param name="Attributes">As SetQueueAttributes takes them; what is missing has SQS's default.</param>
internal sealed record Queue(
    string Arn, string Name, string? LogicalId, IReadOnlyDictionary<string, string> Attributes, IReadOnlyDictionary<string, string> Tags,
    DateTimeOffset Created, DateTimeOffset Modified)
{
    public TimeSpan Visibility => Seconds("VisibilityTimeout", 30);

    public TimeSpan Delay => Seconds("DelaySeconds", 0);

    public TimeSpan Wait => Seconds("ReceiveMessageWaitTimeSeconds", 0);

    public TimeSpan Retention => Seconds("MessageRetentionPeriod", 345_600);

    /// <summary>The queue that a message goes to once it was received too often, and how often that is; null for none.</summary>
    public (string Arn, int Receives)? DeadLetter
    {
        get
        {
            if (Attributes.GetValueOrDefault("RedrivePolicy") is not { Length: > 0 } text || Json.OrText(text) is not JsonObject policy) return null;
            return policy["deadLetterTargetArn"]?.ToString() is { } arn && int.TryParse(policy["maxReceiveCount"]?.ToString() ?? "10",
                NumberStyles.None, CultureInfo.InvariantCulture, out var receives) ? (arn, receives) : null;
        }
    }

    private TimeSpan Seconds(string attribute, int fallback) => TimeSpan.FromSeconds(
        int.TryParse(Attributes.GetValueOrDefault(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : fallback);
}

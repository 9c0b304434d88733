namespace DataReliability.LocalCloud.Messaging;

/// <summary>A message in a queue.</summary>
/// <param name="Received">How often a consumer has taken it.</param>
internal sealed record QueueMessage(
    string Id, DateTimeOffset At, string Body, IReadOnlyDictionary<string, string> Attributes, int Received);

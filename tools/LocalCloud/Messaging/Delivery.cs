namespace DataReliability.LocalCloud.Messaging;

/// <summary>A message on its way to a function, a queue or a topic.</summary>
/// <param name="From">Who sends it: sns, events, scheduler or monitoring. Faults name it as their target.</param>
/// <param name="Arn">Where it goes.</param>
/// <param name="Body">What a function gets as its event, a queue or a topic as a message.</param>
internal sealed record Delivery(string From, string Arn, string Body)
{
    /// <summary>What goes into the dead-letter queue instead of the body; null for the body.</summary>
    public string? DeadBody { get; init; }

    /// <summary>The message's attributes, for a queue.</summary>
    public IReadOnlyDictionary<string, MessageAttribute> Attributes { get; init; } = new Dictionary<string, MessageAttribute>(StringComparer.Ordinal);

    /// <summary>The queue that gets it when it can't be delivered; null to lose it.</summary>
    public string? DeadLetterArn { get; init; }

    /// <summary>Attributes that it bears in the dead-letter queue, beside what went wrong.</summary>
    public IReadOnlyDictionary<string, string> DeadLetterAttributes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How often a failed delivery is repeated.</summary>
    public int MaximumRetries { get; init; } = 185;

    /// <summary>How long a failed delivery is repeated, modelled.</summary>
    public TimeSpan MaximumAge { get; init; } = TimeSpan.FromHours(24);
}

using System.Text.Json.Nodes;

namespace DataReliability.LocalCloud.Events;

/// <summary>What a rule or schedule invokes: a function, a queue, a topic or another account's bus.</summary>
/// <param name="Arn">The target.</param>
/// <param name="Input">What the target gets instead of the event; null for the event.</param>
internal sealed record EventTarget(string Id, string Arn, string? Input)
{
    /// <summary>The part of the event that the target gets, as a JSONPath; null for the whole.</summary>
    public string? InputPath { get; init; }

    /// <summary>InputPathsMap and InputTemplate; null for none.</summary>
    public JsonObject? InputTransformer { get; init; }

    /// <summary>The queue that gets what can't be delivered; null for none.</summary>
    public string? DeadLetterArn { get; init; }

    public int MaximumRetries { get; init; } = 185;

    /// <summary>How long delivery is repeated, in modelled seconds.</summary>
    public int MaximumAgeSeconds { get; init; } = 86_400;

    public string? RoleArn { get; init; }
}

using System.Collections.Immutable;

namespace DataReliability.RdsModel.Resources;

/// <summary>An event subscription: what was set. Its topic hears nothing: events are on EventBridge.</summary>
/// <param name="Id">Its name.</param>
/// <param name="SourceType">Such as db-instance; null for all.</param>
/// <param name="Categories">Empty for all.</param>
/// <param name="Sources">Empty for all.</param>
public sealed record EventSubscription(
    string Id, string Arn, string TopicArn, string? SourceType, ImmutableArray<string> Categories, ImmutableArray<string> Sources,
    bool IsEnabled, DateTimeOffset Created, ImmutableArray<Tag> Tags) : ITagged;

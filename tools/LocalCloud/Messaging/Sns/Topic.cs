namespace DataReliability.LocalCloud.Messaging.Sns;

/// <summary>A topic.</summary>
/// <param name="Attributes">As SetTopicAttributes takes them.</param>
internal sealed record Topic(string Arn, IReadOnlyDictionary<string, string> Attributes, IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>The account that owns it.</summary>
    public string Owner() => Arn.Split(':')[4];
}

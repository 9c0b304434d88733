namespace DataReliability.Aws.Sns;

/// <summary>Where domain events go.</summary>
/// <param name="TopicArn">The topic.</param>
public sealed record TopicOptions(string TopicArn);

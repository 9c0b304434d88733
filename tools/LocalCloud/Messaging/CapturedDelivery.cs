namespace DataReliability.LocalCloud.Messaging;

/// <summary>One subscriber that a message went to. Lambda functions and queues really get it; the others would have.</summary>
internal sealed record CapturedDelivery(string Protocol, string Endpoint);

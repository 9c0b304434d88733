namespace DataReliability.LocalCloud.Messaging;

/// <summary>Takes messages for queues and topics by ARN. Never throws for an ARN that is unknown: it is noted with the dropped.</summary>
internal interface IDeliveries
{
    /// <summary>Delivers a message.</summary>
    /// <param name="arn">A queue's or topic's ARN.</param>
    /// <param name="attributes">Message attributes, as text.</param>
    void Deliver(string arn, string body, IReadOnlyDictionary<string, string> attributes);
}

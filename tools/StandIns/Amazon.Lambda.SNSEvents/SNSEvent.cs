namespace Amazon.Lambda.SNSEvents;

/// <summary>What SNS hands to a subscribed function.</summary>
public class SNSEvent
{
    /// <summary>The deliveries; SNS sends exactly one at a time.</summary>
    public IList<SNSRecord> Records { get; set; }

    /// <summary>One delivery.</summary>
    public class SNSRecord
    {
        /// <summary><c>aws:sns</c>.</summary>
        public string EventSource { get; set; }

        /// <summary>ARN of the subscription.</summary>
        public string EventSubscriptionArn { get; set; }

        /// <summary>Version of the record: "1.0".</summary>
        public string EventVersion { get; set; }

        /// <summary>The message.</summary>
        public SNSMessage Sns { get; set; }
    }

    /// <summary>A published message.</summary>
    public class SNSMessage
    {
        /// <summary>The text as published; often itself JSON.</summary>
        public string Message { get; set; }

        /// <summary>Attributes by name.</summary>
        public IDictionary<string, MessageAttribute> MessageAttributes { get; set; }

        /// <summary>Unique by message; the same on a second delivery.</summary>
        public string MessageId { get; set; }

        /// <summary>Signature in Base64.</summary>
        public string Signature { get; set; }

        /// <summary>Version of the signature.</summary>
        public string SignatureVersion { get; set; }

        /// <summary>Where the signing certificate is.</summary>
        public string SigningCertUrl { get; set; }

        /// <summary>The subject, or null.</summary>
        public string Subject { get; set; }

        /// <summary>When it was published, in UTC.</summary>
        public DateTime Timestamp { get; set; }

        /// <summary>ARN of the topic.</summary>
        public string TopicArn { get; set; }

        /// <summary><c>Notification</c>.</summary>
        public string Type { get; set; }

        /// <summary>A link that ends the subscription.</summary>
        public string UnsubscribeUrl { get; set; }
    }

    /// <summary>One attribute of a message.</summary>
    public class MessageAttribute
    {
        /// <summary><c>String</c>, <c>String.Array</c>, <c>Number</c> or <c>Binary</c>.</summary>
        public string Type { get; set; }

        /// <summary>The value as text; Base64 when binary.</summary>
        public string Value { get; set; }
    }
}

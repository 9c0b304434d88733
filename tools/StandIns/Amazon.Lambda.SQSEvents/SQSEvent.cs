namespace Amazon.Lambda.SQSEvents;

/// <summary>What Lambda hands to a function that it polls a queue for.</summary>
public class SQSEvent
{
    /// <summary>The batch.</summary>
    public List<SQSMessage> Records { get; set; }

    /// <summary>One message.</summary>
    public class SQSMessage
    {
        /// <summary>Unique by message; the same on a second receipt.</summary>
        public string MessageId { get; set; }

        /// <summary>Names this receipt.</summary>
        public string ReceiptHandle { get; set; }

        /// <summary>The text as sent.</summary>
        public string Body { get; set; }

        /// <summary>MD5 of the body, in hexadecimal.</summary>
        public string Md5OfBody { get; set; }

        /// <summary>MD5 of the attributes, in hexadecimal.</summary>
        public string Md5OfMessageAttributes { get; set; }

        /// <summary>ARN of the queue.</summary>
        public string EventSourceArn { get; set; }

        /// <summary><c>aws:sqs</c>.</summary>
        public string EventSource { get; set; }

        /// <summary>Such as <c>eu-west-1</c>.</summary>
        public string AwsRegion { get; set; }

        /// <summary>What SQS says of it, such as <c>ApproximateReceiveCount</c>.</summary>
        public Dictionary<string, string> Attributes { get; set; }

        /// <summary>What the sender says of it.</summary>
        public Dictionary<string, MessageAttribute> MessageAttributes { get; set; }
    }

    /// <summary>One attribute of a message.</summary>
    public class MessageAttribute
    {
        /// <summary>The value of a String or Number.</summary>
        public string StringValue { get; set; }

        /// <summary>The value of a Binary.</summary>
        public MemoryStream BinaryValue { get; set; }

        /// <summary>Not in use by SQS.</summary>
        public List<string> StringListValues { get; set; }

        /// <summary>Not in use by SQS.</summary>
        public List<MemoryStream> BinaryListValues { get; set; }

        /// <summary><c>String</c>, <c>Number</c> or <c>Binary</c>, perhaps with a suffix.</summary>
        public string DataType { get; set; }
    }
}

namespace Amazon.Lambda.DynamoDBEvents;

/// <summary>A batch of a table's stream. The types are this package's own: it does not know the DynamoDB client.</summary>
public class DynamoDBEvent
{
    /// <summary>The changes, in the order of their shard.</summary>
    public IList<DynamodbStreamRecord> Records { get; set; }

    /// <summary>One change.</summary>
    public class DynamodbStreamRecord
    {
        /// <summary>ARN of the stream.</summary>
        public string EventSourceArn { get; set; }

        /// <summary>Region of the stream.</summary>
        public string AwsRegion { get; set; }

        /// <summary>The change itself.</summary>
        public StreamRecord Dynamodb { get; set; }

        /// <summary>Unique by change.</summary>
        public string EventID { get; set; }

        /// <summary><c>INSERT</c>, <c>MODIFY</c> or <c>REMOVE</c>.</summary>
        public string EventName { get; set; }

        /// <summary><c>aws:dynamodb</c>.</summary>
        public string EventSource { get; set; }

        /// <summary>Version of the record.</summary>
        public string EventVersion { get; set; }

        /// <summary>Set when DynamoDB itself acted, as on expiry by TTL; else null.</summary>
        public Identity UserIdentity { get; set; }
    }

    /// <summary>What changed; which images are there depends on the stream's view type.</summary>
    public class StreamRecord
    {
        /// <summary>When, in UTC, to the second.</summary>
        public DateTime ApproximateCreationDateTime { get; set; }

        /// <summary>The item's key.</summary>
        public Dictionary<string, AttributeValue> Keys { get; set; }

        /// <summary>The item after the change, or null.</summary>
        public Dictionary<string, AttributeValue> NewImage { get; set; }

        /// <summary>The item before the change, or null.</summary>
        public Dictionary<string, AttributeValue> OldImage { get; set; }

        /// <summary>Place in the shard; also names the record in a <see cref="StreamsEventResponse"/>.</summary>
        public string SequenceNumber { get; set; }

        /// <summary>Size of the record, in bytes.</summary>
        public long SizeBytes { get; set; }

        /// <summary><c>KEYS_ONLY</c>, <c>NEW_IMAGE</c>, <c>OLD_IMAGE</c> or <c>NEW_AND_OLD_IMAGES</c>.</summary>
        public string StreamViewType { get; set; }
    }

    /// <summary>Who made a change on DynamoDB's behalf.</summary>
    public class Identity
    {
        /// <summary><c>dynamodb.amazonaws.com</c>.</summary>
        public string PrincipalId { get; set; }

        /// <summary><c>Service</c>.</summary>
        public string Type { get; set; }
    }

    /// <summary>A value of which exactly one member is set.</summary>
    public class AttributeValue
    {
        /// <summary>Binary.</summary>
        public MemoryStream B { get; set; }

        /// <summary>Boolean.</summary>
        public bool? BOOL { get; set; }

        /// <summary>Set of binaries.</summary>
        public List<MemoryStream> BS { get; set; }

        /// <summary>List.</summary>
        public List<AttributeValue> L { get; set; }

        /// <summary>Map.</summary>
        public Dictionary<string, AttributeValue> M { get; set; }

        /// <summary>Number, as text so that no digit is lost.</summary>
        public string N { get; set; }

        /// <summary>Set of numbers.</summary>
        public List<string> NS { get; set; }

        /// <summary>True for null.</summary>
        public bool? NULL { get; set; }

        /// <summary>Text.</summary>
        public string S { get; set; }

        /// <summary>Set of texts.</summary>
        public List<string> SS { get; set; }
    }
}

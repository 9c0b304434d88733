using System.Text.Json.Serialization;

namespace Amazon.Lambda.DynamoDBEvents;

/// <summary>
/// What a function with <c>ReportBatchItemFailures</c> answers: Lambda takes the batch up again from the first failure
/// named. No failure means that the whole batch is done.
/// </summary>
public class StreamsEventResponse
{
    /// <summary>The failures; the one lowest in the stream counts.</summary>
    [JsonPropertyName("batchItemFailures")]
    public IList<BatchItemFailure> BatchItemFailures { get; set; }

    /// <summary>One failure.</summary>
    public class BatchItemFailure
    {
        /// <summary>Sequence number of the record that failed.</summary>
        [JsonPropertyName("itemIdentifier")]
        public string ItemIdentifier { get; set; }
    }
}

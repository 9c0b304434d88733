using System.Text.Json.Serialization;

namespace Amazon.Lambda.SQSEvents;

/// <summary>
/// What a function with <c>ReportBatchItemFailures</c> answers: messages that are named stay in the queue, the others are
/// deleted.
/// </summary>
public class SQSBatchResponse
{
    /// <summary>An answer without failures.</summary>
    public SQSBatchResponse()
        : this([])
    {
    }

    /// <summary>An answer.</summary>
    public SQSBatchResponse(List<BatchItemFailure> batchItemFailures) => BatchItemFailures = batchItemFailures;

    /// <summary>The messages that failed.</summary>
    [JsonPropertyName("batchItemFailures")]
    public List<BatchItemFailure> BatchItemFailures { get; set; }

    /// <summary>One message that failed.</summary>
    public class BatchItemFailure
    {
        /// <summary>Its <see cref="SQSEvent.SQSMessage.MessageId"/>.</summary>
        [JsonPropertyName("itemIdentifier")]
        public string ItemIdentifier { get; set; }
    }
}

using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Messaging.Sqs;

/// <summary>Queues by URL and name.</summary>
internal static class QueueNames
{
    /// <summary>The dialect of SQS's Query calls.</summary>
    public static QueryDialect Dialect { get; } = new()
    {
        Maps = new HashSet<string>(StringComparer.Ordinal) { "Attributes", "MessageAttributes", "Tags" },
        Flat = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Attribute"] = "Attributes",
            ["AttributeName"] = "AttributeNames",
            ["MessageAttribute"] = "MessageAttributes",
            ["MessageAttributeName"] = "MessageAttributeNames",
            ["MessageSystemAttributeName"] = "MessageSystemAttributeNames",
            ["SendMessageBatchRequestEntry"] = "Entries",
            ["DeleteMessageBatchRequestEntry"] = "Entries",
            ["ChangeMessageVisibilityBatchRequestEntry"] = "Entries",
            ["BatchResultErrorEntry"] = "Failed",
            ["Message"] = "Messages",
            ["QueueUrl"] = "QueueUrls",
            ["Tag"] = "Tags",
            ["TagKey"] = "TagKeys",
        },
    };

    public static string Arn(AwsRequest request, string name) => $"arn:aws:sqs:{request.Region}:{request.Account}:{name}";

    /// <summary>The URL that a queue has for whoever asks: on the host that was asked.</summary>
    public static string Url(AwsRequest request, string arn) =>
        $"http://{request.Headers.GetValueOrDefault("Host", "localhost")}/{arn.Split(':')[4]}/{arn[(arn.LastIndexOf(':') + 1)..]}";

    /// <summary>The ARN of the queue at a URL, whatever its host: what counts is /account/name.</summary>
    /// <exception cref="AwsErrorException">It is no URL of a queue.</exception>
    public static string ArnAt(AwsRequest request, string url)
    {
        var parts = url.TrimEnd('/').Split('/');
        return parts.Length >= 2 && parts[^1].Length > 0
            ? $"arn:aws:sqs:{request.Region}:{(Accounts.Callers.IsAccount(parts[^2]) ? parts[^2] : request.Account)}:{parts[^1]}"
            : throw NotThere();
    }

    public static AwsErrorException NotThere() =>
        new("QueueDoesNotExist", "The specified queue does not exist.") { QueryCode = "AWS.SimpleQueueService.NonExistentQueue" };
}

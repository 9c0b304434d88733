using System.Globalization;
using System.Text.Json.Nodes;
using DataReliability.LocalCloud.Protocol;
using DataReliability.LocalCloud.Templates;

namespace DataReliability.LocalCloud.Messaging.Sqs;

/// <summary>The attributes of queues: which there are, within which bounds.</summary>
internal static class QueueAttributes
{
    private static readonly Dictionary<string, (int Least, int Most, int Default)> Numbers = new(StringComparer.Ordinal)
    {
        ["VisibilityTimeout"] = (0, 43_200, 30),
        ["DelaySeconds"] = (0, 900, 0),
        ["ReceiveMessageWaitTimeSeconds"] = (0, 20, 0),
        ["MessageRetentionPeriod"] = (60, 1_209_600, 345_600),
        ["MaximumMessageSize"] = (1024, 1_048_576, 1_048_576),
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "Policy", "RedrivePolicy", "RedriveAllowPolicy", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "SqsManagedSseEnabled",
    };

    /// <exception cref="AwsErrorException">An attribute is unknown or out of bounds.</exception>
    public static void Check(IReadOnlyDictionary<string, string> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (Numbers.TryGetValue(name, out var bounds))
            {
                if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < bounds.Least || number > bounds.Most)
                    throw new AwsErrorException("InvalidAttributeValue", $"Invalid value for the parameter {name}.");
            }
            else if (!Others.Contains(name))
            {
                throw new AwsErrorException("InvalidAttributeName", $"Unknown Attribute {name}.");
            }
        }
    }

    /// <summary>What the template says of a queue.</summary>
    public static Dictionary<string, string> OfTemplate(JsonObject properties) => properties
        .Where(p => Numbers.ContainsKey(p.Key) || Others.Contains(p.Key))
        .ToDictionary(p => p.Key, p => p.Value is JsonValue ? Scalar.Text(p.Value)! : p.Value!.ToJsonString(), StringComparer.Ordinal);

    /// <summary>All attributes of a queue, as GetQueueAttributes answers them.</summary>
    public static Dictionary<string, string> Describe(Queue queue, IReadOnlyList<QueueMessage> messages, DateTimeOffset modelledNow)
    {
        var visible = messages.Count(m => m.VisibleAt <= modelledNow);
        var delayed = messages.Count(m => m.VisibleAt > modelledNow && m.Received == 0);
        var result = new Dictionary<string, string>(queue.Attributes, StringComparer.Ordinal);
        foreach (var (name, bounds) in Numbers) result.TryAdd(name, $"{bounds.Default}");
        result.TryAdd("SqsManagedSseEnabled", queue.Attributes.ContainsKey("KmsMasterKeyId") ? "false" : "true");
        result["QueueArn"] = queue.Arn;
        result["ApproximateNumberOfMessages"] = $"{visible}";
        result["ApproximateNumberOfMessagesDelayed"] = $"{delayed}";
        result["ApproximateNumberOfMessagesNotVisible"] = $"{messages.Count - visible - delayed}";
        result["CreatedTimestamp"] = $"{queue.Created.ToUnixTimeSeconds()}";
        result["LastModifiedTimestamp"] = $"{queue.Modified.ToUnixTimeSeconds()}";
        return result;
    }
}

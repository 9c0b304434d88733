using System.Text.Json.Serialization;

namespace Amazon.Lambda.CloudWatchEvents;

/// <summary>The envelope of every event that EventBridge delivers.</summary>
/// <typeparam name="T">The shape of <c>detail</c>, which the source and detail type decide.</typeparam>
public class CloudWatchEvent<T>
{
    /// <summary>Version of the envelope: "0".</summary>
    public string Version { get; set; }

    /// <summary>The 12 digits of the account where the event arose.</summary>
    public string Account { get; set; }

    /// <summary>The Region where it arose.</summary>
    public string Region { get; set; }

    /// <summary>What happened.</summary>
    public T Detail { get; set; }

    /// <summary>With <see cref="Source"/>, the kind of <see cref="Detail"/>.</summary>
    [JsonPropertyName("detail-type")]
    public string DetailType { get; set; }

    /// <summary>The service: <c>aws.rds</c>, <c>aws.cloudwatch</c>, ...</summary>
    public string Source { get; set; }

    /// <summary>When it happened, in UTC, to the second.</summary>
    public DateTime Time { get; set; }

    /// <summary>Unique by event; the same on a second delivery.</summary>
    public string Id { get; set; }

    /// <summary>ARNs of what the event is about; may be empty.</summary>
    public List<string> Resources { get; set; }
}

using System.Text;
using System.Text.Json;

namespace DataReliability.Core.Workflows;

/// <summary>What an event must be so that it can be published: SNS takes 256 KiB a message, and drops one with more than
/// ten attributes on its way to a queue that takes messages raw.</summary>
public static class EventLimits
{
    /// <summary>Attributes of an event's own; six more may be there.</summary>
    public const int MaxAttributes = 4;

    /// <summary>Bytes of an event's data in UTF-8.</summary>
    public const int MaxDataBytes = 200 * 1024;

    private static readonly string[] Reserved = ["type", "kind", "workflow", "version", "event-id", "correlation-id"];

    internal static void Check(DomainEvent recorded)
    {
        if (recorded.Attributes.Count > MaxAttributes)
            throw Fault(recorded, $"has {recorded.Attributes.Count} attributes, at most {MaxAttributes}");
        foreach (var (name, value) in recorded.Attributes)
        {
            if (name.Length is 0 or > 64 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
                throw Fault(recorded, $"has an attribute '{name}': name it in lower-case words joined by hyphens");
            if (Reserved.Contains(name))
                throw Fault(recorded, $"has an attribute '{name}', which every event has of itself");
            if (value.Length is 0 or > 256)
                throw Fault(recorded, $"has an attribute '{name}' of {value.Length} characters, allowed are 1 to 256");
        }

        if (Encoding.UTF8.GetByteCount(recorded.Data) is > MaxDataBytes and var bytes)
            throw Fault(recorded, $"has {bytes} bytes of data, at most {MaxDataBytes}: file a document and name it");
        if (!IsObject(recorded.Data))
            throw Fault(recorded, "has data that is no JSON object");
    }

    private static bool IsObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static UnrecordableCommitException Fault(DomainEvent recorded, string fault) =>
        new(recorded.Workflow, $"event {recorded.Id} {fault}");
}

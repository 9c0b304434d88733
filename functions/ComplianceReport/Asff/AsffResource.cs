using System.Text.Json;
using DataReliability.Core.Compliance;

namespace DataReliability.ComplianceReport.Asff;

/// <summary>A resource in the AWS Security Finding Format.</summary>
internal static class AsffResource
{
    private const int TagLimit = 50;

    /// <summary>Writes the property <c>Resources</c> with the one that was judged.</summary>
    public static void Write(Utf8JsonWriter json, ResourceRef resource, string partition)
    {
        json.WriteStartArray("Resources");
        json.WriteStartObject();
        json.WriteString("Type", AsffTerms.ResourceType(resource.Type));
        json.WriteString("Id", resource.Arn);
        json.WriteString("Partition", partition);
        json.WriteString("Region", resource.Region);

        // The format takes no blank values: such tags are left out.
        var tags = resource.Tags?.Where(tag => !string.IsNullOrWhiteSpace(tag.Key) && !string.IsNullOrWhiteSpace(tag.Value)).Take(TagLimit).ToList();
        if (tags is { Count: > 0 })
        {
            json.WriteStartObject("Tags");
            foreach (var (key, value) in tags)
                json.WriteString(key, value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }
}

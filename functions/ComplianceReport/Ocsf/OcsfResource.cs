using System.Text.Json;
using DataReliability.Core.Compliance;

namespace DataReliability.ComplianceReport.Ocsf;

/// <summary>A resource as OCSF's resource_details.</summary>
internal static class OcsfResource
{
    /// <summary>Writes the property <c>resources</c> with the one that was judged.</summary>
    public static void Write(Utf8JsonWriter json, ResourceRef resource)
    {
        json.WriteStartArray("resources");
        json.WriteStartObject();
        json.WriteString("uid", resource.Arn);
        json.WriteString("name", resource.Id);
        json.WriteString("type", resource.Type);
        json.WriteString("region", resource.Region);
        json.WriteString("cloud_partition", Text.Partition(resource.Arn));
        WriteNamed(json, "owner", resource.Owner);
        WriteNamed(json, "group", resource.Team);
        if (resource.Tags is { } tags)
        {
            json.WriteStartArray("tags");
            foreach (var (key, value) in tags)
            {
                json.WriteStartObject();
                json.WriteString("name", key);
                json.WriteString("value", value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNamed(Utf8JsonWriter json, string property, string? name)
    {
        if (name is null)
            return;
        json.WriteStartObject(property);
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}

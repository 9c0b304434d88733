using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DataReliability.Dr.Terminal;

/// <summary>JSON for people.</summary>
public static class JsonText
{
    /// <summary>Indents JSON; text that is none is answered as it is.</summary>
    public static string Indent(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            using var buffer = new MemoryStream();
            using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
                document.WriteTo(writer);
            return Encoding.UTF8.GetString(buffer.ToArray());
        }
        catch (JsonException)
        {
            return json;
        }
    }
}

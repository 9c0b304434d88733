using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace AWS.Lambda.Powertools.Logging.Internal;

/// <summary>
/// Writes any value without reflection: scalars, dictionaries, sequences and exceptions as themselves; other types by the
/// type information of the caller's options, and without any as text.
/// </summary>
internal sealed class LogValueWriter(Utf8JsonWriter json, JsonNamingPolicy naming, JsonSerializerOptions options)
{
    // Deeper is a cycle, or nothing that a person reads in a log.
    private const int DeepestValue = 16;

    public void Write(string key, object value)
    {
        json.WritePropertyName(naming.ConvertName(key));
        Write(value, 0);
    }

    private void Write(object value, int depth)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case double or float when !double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)):
                json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case int or long or short or byte or sbyte or ushort or uint or ulong or double or float or decimal:
                json.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case DateTime date:
                json.WriteStringValue(date);
                break;
            case DateTimeOffset date:
                json.WriteStringValue(date);
                break;
            case byte[] bytes:
                json.WriteBase64StringValue(bytes);
                break;
            case Exception exception when depth < DeepestValue:
                WriteException(exception, depth);
                break;
            case IDictionary dictionary when depth < DeepestValue:
                WriteDictionary(dictionary, depth);
                break;
            case IEnumerable items when depth < DeepestValue:
                WriteItems(items, depth);
                break;
            default:
                WriteOther(value);
                break;
        }
    }

    private void WriteDictionary(IDictionary dictionary, int depth)
    {
        json.WriteStartObject();
        foreach (DictionaryEntry entry in dictionary)
        {
            json.WritePropertyName(naming.ConvertName(Convert.ToString(entry.Key, CultureInfo.InvariantCulture)));
            Write(entry.Value, depth + 1);
        }

        json.WriteEndObject();
    }

    private void WriteItems(IEnumerable items, int depth)
    {
        json.WriteStartArray();
        foreach (var item in items)
            Write(item, depth + 1);
        json.WriteEndArray();
    }

    private void WriteException(Exception exception, int depth)
    {
        json.WriteStartObject();
        Text("Type", exception.GetType().FullName);
        Text("Message", exception.Message);
        Text("Source", exception.Source);
        Text("StackTrace", exception.StackTrace);
        if (exception.InnerException is { } inner)
        {
            json.WritePropertyName(naming.ConvertName("InnerException"));
            Write(inner, depth + 1);
        }

        json.WriteEndObject();

        void Text(string key, string value)
        {
            if (value is not null)
                json.WriteString(naming.ConvertName(key), value);
        }
    }

    private void WriteOther(object value)
    {
        if (options?.TypeInfoResolver?.GetTypeInfo(value.GetType(), options) is { } typeInfo)
            JsonSerializer.Serialize(json, value, typeInfo);
        else
            json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
    }
}

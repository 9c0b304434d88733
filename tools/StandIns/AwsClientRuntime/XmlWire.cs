using System.Globalization;
using System.Xml.Linq;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>Reads what an element of a Query response holds. Names are matched without their namespace.</summary>
internal static class XmlWire
{
    public static string Text(XElement element) => element.Value;

    public static bool Boolean(XElement element) => bool.Parse(element.Value);

    public static int Integer(XElement element) => int.Parse(element.Value, CultureInfo.InvariantCulture);

    public static long Long(XElement element) => long.Parse(element.Value, CultureInfo.InvariantCulture);

    public static float Float(XElement element) => float.Parse(element.Value, CultureInfo.InvariantCulture);

    public static double Double(XElement element) => double.Parse(element.Value, CultureInfo.InvariantCulture);

    public static DateTime Timestamp(XElement element) => DateTime.Parse(
        element.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static MemoryStream Blob(XElement element) => new(Convert.FromBase64String(element.Value));

    /// <summary>Null where the element is empty: the SDK tells no empty list from an absent one here.</summary>
    public static List<T>? List<T>(XElement element, string itemName, Func<XElement, T> read)
    {
        List<T>? items = null;
        foreach (var item in element.Elements())
        {
            if (item.Name.LocalName == itemName)
                items = Append(items, read(item));
        }

        return items;
    }

    /// <summary>Adds an item to a list that may not have begun, as a flattened list's items arrive one by one.</summary>
    public static List<T> Append<T>(List<T>? items, T item)
    {
        items ??= [];
        items.Add(item);
        return items;
    }

    /// <summary>Null where the element is empty.</summary>
    public static Dictionary<string, T>? Map<T>(XElement element, string keyName, string valueName, Func<XElement, T> read)
    {
        Dictionary<string, T>? entries = null;
        foreach (var entry in element.Elements())
            entries = Put(entries, entry, keyName, valueName, read);
        return entries;
    }

    /// <summary>Adds the entry that an element holds to a map that may not have begun.</summary>
    public static Dictionary<string, T>? Put<T>(
        Dictionary<string, T>? entries, XElement entry, string keyName, string valueName, Func<XElement, T> read)
    {
        if (Child(entry, keyName) is not { } key || Child(entry, valueName) is not { } value)
            return entries;
        entries ??= new Dictionary<string, T>(StringComparer.Ordinal);
        entries[key.Value] = read(value);
        return entries;
    }

    public static XElement? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}

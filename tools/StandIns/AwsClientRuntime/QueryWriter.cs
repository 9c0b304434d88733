using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Util;

namespace DataReliability.StandIns.AwsClientRuntime;

/// <summary>
/// Writes a request of the AWS Query protocol: one form parameter a scalar, under the path to it (<c>Tags.Tag.1.Key</c>).
/// Null is not sent; an empty list is, as an empty parameter.
/// </summary>
internal sealed class QueryWriter(IDictionary<string, string> parameters)
{
    public void Add(string name, string? value)
    {
        if (value is not null)
            parameters[name] = value;
    }

    public void Add(string name, ConstantClass? value) => Add(name, value?.Value);

    public void Add(string name, bool? value) => Add(name, value is { } v ? (v ? "true" : "false") : null);

    public void Add(string name, int? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    public void Add(string name, double? value) => Add(name, value is { } v ? StringUtils.FromDouble(v) : null);

    public void Add(string name, DateTime? value) =>
        Add(name, value is { } v ? StringUtils.FromDateTimeToISO8601WithOptionalMs(v) : null);

    public void Add(string name, MemoryStream? value) => Add(name, value is null ? null : Convert.ToBase64String(value.ToArray()));

    /// <param name="itemName">What stands between the list's name and an item's number; null in a flattened list.</param>
    public void AddList<T>(string name, string? itemName, List<T>? items, Action<QueryWriter, string, T> write)
    {
        if (items is null)
            return;
        if (items.Count == 0)
            Add(name, "");
        var prefix = itemName is null ? name : $"{name}.{itemName}";
        for (var i = 0; i < items.Count; i++)
            write(this, $"{prefix}.{i + 1}", items[i]);
    }

    /// <param name="entryName">What stands between the map's name and an entry's number; null in a flattened map.</param>
    public void AddMap<T>(
        string name, string? entryName, string keyName, string valueName, Dictionary<string, T>? entries, Action<QueryWriter, string, T> write)
    {
        if (entries is null)
            return;
        var prefix = entryName is null ? name : $"{name}.{entryName}";
        var number = 0;
        foreach (var (key, value) in entries)
        {
            number++;
            Add($"{prefix}.{number}.{keyName}", key);
            write(this, $"{prefix}.{number}.{valueName}", value);
        }
    }
}

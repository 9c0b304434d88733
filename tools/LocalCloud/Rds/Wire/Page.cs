using System.Text;
using DataReliability.LocalCloud.Protocol;

namespace DataReliability.LocalCloud.Rds.Wire;

/// <summary>One page of a list that is ordered by a key, and the marker of the next page.</summary>
internal sealed record Page<T>(IReadOnlyList<T> Items, string? Marker);

/// <summary>Cuts pages as MaxRecords (20 to 100, default 100) and Marker ask.</summary>
internal static class Page
{
    /// <param name="items">In ordinal order of their keys.</param>
    public static Page<T> Of<T>(IEnumerable<T> items, Func<T, string> key, QueryForm form)
    {
        var size = form.Number("MaxRecords") ?? 100;
        if (size is < 20 or > 100)
            throw new AwsErrorException("InvalidParameterValue", $"Invalid value {size} for MaxRecords. Must be between 20 and 100");
        var rest = items;
        if (form.Text("Marker") is { Length: > 0 } marker)
        {
            var last = Decode(marker);
            rest = items.Where(item => string.CompareOrdinal(key(item), last) > 0);
        }

        var page = rest.Take(size + 1).ToList();
        if (page.Count <= size) return new Page<T>(page, Marker: null);
        page.RemoveAt(size);
        return new Page<T>(page, Convert.ToBase64String(Encoding.UTF8.GetBytes(key(page[^1]))));
    }

    private static string Decode(string marker)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(marker));
        }
        catch (FormatException)
        {
            throw new AwsErrorException("InvalidParameterValue", "Invalid marker supplied.");
        }
    }
}

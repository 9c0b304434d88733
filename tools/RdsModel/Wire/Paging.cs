using System.Text;
using DataReliability.RdsModel.Resources;
using DataReliability.RdsModel.State;

namespace DataReliability.RdsModel.Wire;

/// <summary>Cuts pages as MaxRecords (20 to 100, default 100) and Marker ask.</summary>
internal static class Paging
{
    /// <summary>A page of a table.</summary>
    public static Page<T> Of<T>(ResourceTable<T> table, QueryForm form, Func<T, bool>? fits = null)
        where T : class, IResource
    {
        var rest = LastOf(form) is { } last ? table.After(last) : table;
        return Cut(fits is null ? rest : rest.Where(fits), each => each.Id, form);
    }

    /// <summary>A page of a list.</summary>
    /// <param name="items">In ordinal order of their keys.</param>
    public static Page<T> Of<T>(IEnumerable<T> items, Func<T, string> key, QueryForm form)
    {
        var last = LastOf(form);
        return Cut(last is null ? items : items.Where(item => string.CompareOrdinal(key(item), last) > 0), key, form);
    }

    private static Page<T> Cut<T>(IEnumerable<T> rest, Func<T, string> key, QueryForm form)
    {
        var size = form.Number("MaxRecords") ?? 100;
        if (size is < 20 or > 100)
            throw new RdsRefusedException("InvalidParameterValue", $"Invalid value {size} for MaxRecords. Must be between 20 and 100");
        var page = new List<T>(size + 1);
        foreach (var item in rest)
        {
            page.Add(item);
            if (page.Count > size) break;
        }

        if (page.Count <= size) return new Page<T>(page, Marker: null);
        page.RemoveAt(size);
        return new Page<T>(page, Convert.ToBase64String(Encoding.UTF8.GetBytes(key(page[^1]))));
    }

    private static string? LastOf(QueryForm form)
    {
        if (form.Text("Marker") is not { Length: > 0 } marker) return null;
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(marker));
        }
        catch (FormatException)
        {
            throw new RdsRefusedException("InvalidParameterValue", "Invalid marker supplied.");
        }
    }
}

namespace DataReliability.Core.Compliance;

/// <summary>The order of control ids: by family, then by number, so that RDS.2 comes before RDS.10.</summary>
public static class ControlOrder
{
    /// <summary>As <see cref="IComparer{T}.Compare"/>.</summary>
    public static int Compare(string x, string y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var (left, right) = (Split(x), Split(y));
        var order = string.CompareOrdinal(left.Family, right.Family);
        return order == 0 ? left.Number.CompareTo(right.Number) : order;
    }

    private static (string Family, int Number) Split(string id)
    {
        var dot = id.LastIndexOf('.');
        return dot >= 0 && int.TryParse(id.AsSpan(dot + 1), out var number) ? (id[..dot], number) : (id, 0);
    }
}

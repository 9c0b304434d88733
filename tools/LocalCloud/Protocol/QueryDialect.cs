namespace DataReliability.LocalCloud.Protocol;

/// <summary>How a service's Query calls name their lists and maps.</summary>
internal sealed record QueryDialect
{
    /// <summary>Lists as <c>Name.member.1</c>, maps as <c>Name.entry.1.key</c>.</summary>
    public static QueryDialect Common { get; } = new();

    /// <summary>Whether it is EC2's: results stand alone, and lists hold items.</summary>
    public bool IsEc2 { get; init; }

    /// <summary>The members that are maps.</summary>
    public IReadOnlySet<string> Maps { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Lists and maps that are written flat, <c>Element.1</c>: the member by element. Empty when none is.</summary>
    public IReadOnlyDictionary<string, string> Flat { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The element that a flat member is written as; null for a member that is not flat.</summary>
    public string? ElementOf(string member, string action) => Flat.Count == 0 ? null
        : member == "Successful" ? $"{action}ResultEntry"
        : Flat.FirstOrDefault(f => f.Value == member).Key;
}

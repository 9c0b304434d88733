namespace DataReliability.Core.Fleet;

/// <summary>What a policy says about the checks of some databases, on top of what their tier says.</summary>
public sealed record CheckOverride
{
    /// <summary>Replaces <see cref="CheckPolicy.Pages"/>; null to leave it.</summary>
    public bool? Pages { get; init; }

    /// <summary>Replaces <see cref="CheckPolicy.Structure"/>; null to leave it.</summary>
    public bool? Structure { get; init; }

    /// <summary>Whether <see cref="RowCounts"/> replaces the tier's.</summary>
    public bool HasRowCounts { get; init; }

    /// <summary>Replaces <see cref="CheckPolicy.RowCounts"/> if <see cref="HasRowCounts"/>; null then means not to compare.</summary>
    public RowCountPolicy? RowCounts { get; init; }

    /// <summary>Added to <see cref="CheckPolicy.Freshness"/>.</summary>
    public IReadOnlyList<FreshnessPolicy> Freshness { get; init; } = [];

    /// <summary>Added to <see cref="CheckPolicy.Assertions"/>; one with the name of an earlier one replaces it.</summary>
    public IReadOnlyList<SqlAssertion> Assertions { get; init; } = [];

    /// <summary>The checks with this laid over them.</summary>
    public CheckPolicy ApplyTo(CheckPolicy checks)
    {
        var replaced = Assertions.Select(assertion => assertion.Name).ToHashSet(StringComparer.Ordinal);
        return new CheckPolicy
        {
            Pages = Pages ?? checks.Pages,
            Structure = Structure ?? checks.Structure,
            RowCounts = HasRowCounts ? RowCounts : checks.RowCounts,
            Freshness = [.. checks.Freshness.Union(Freshness)],
            Assertions = [.. checks.Assertions.Where(assertion => !replaced.Contains(assertion.Name)), .. Assertions],
        };
    }
}

using DataReliability.Core.Compliance.Remediations;

namespace DataReliability.Core.Fleet;

/// <summary>What the fleet's databases are promised: tiers, and what single databases add to the checks of theirs.</summary>
/// <param name="Tiers">The tiers, by name. At least one.</param>
/// <param name="DefaultTier">The tier of a database without a tag; null to refuse such a database.</param>
/// <param name="Databases">Additions, in the order of the file; all that match a database apply, in that order.</param>
public sealed record ReliabilityPolicy(
    IReadOnlyDictionary<string, TierPolicy> Tiers,
    string? DefaultTier,
    IReadOnlyList<DatabasePolicy> Databases)
{
    /// <summary>The tag by which a database picks its tier.</summary>
    public const string TierTag = "data-reliability:tier";

    /// <summary>Which failures of controls may be mended; null for none.</summary>
    public RemediationPolicy? Remediation { get; init; }

    /// <summary>What one database is promised, with the checks that apply to it.</summary>
    /// <param name="database">Its identifier.</param>
    /// <param name="tags">Its tags.</param>
    public TierChoice For(string database, IReadOnlyDictionary<string, string> tags)
    {
        ArgumentNullException.ThrowIfNull(tags);
        var tagged = tags.TryGetValue(TierTag, out var value);
        var name = tagged ? value! : DefaultTier;
        if (name is null || !Tiers.TryGetValue(name, out var tier))
        {
            return new TierChoice.Refused(database, tagged ? value : null, [.. Tiers.Keys]);
        }

        var checks = Databases
            .Where(entry => entry.Databases.Matches(database))
            .Aggregate(tier.Checks, (checks, entry) => entry.Checks.ApplyTo(checks));
        return new TierChoice.Chosen(tier with { Checks = checks });
    }
}

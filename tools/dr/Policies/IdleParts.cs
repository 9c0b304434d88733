using DataReliability.Core.Fleet;

namespace DataReliability.Dr.Policies;

/// <summary>Finds what is of no use in a policy: it is right, and says nothing.</summary>
internal static class IdleParts
{
    /// <summary>In lines for people, each with the JSON path.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="fleet">Which database gets which tier; null when nobody looked.</param>
    public static IEnumerable<string> Of(ReliabilityPolicy policy, IReadOnlyDictionary<string, TierChoice>? fleet)
    {
        for (var index = 0; index < policy.Databases.Count; index++)
        {
            var entry = policy.Databases[index];
            if (policy.Tiers.Values.All(tier => Same(entry.Checks.ApplyTo(tier.Checks), tier.Checks)))
                yield return $"{Path(entry)}.checks changes nothing: every tier says the same already; leave it out";
            foreach (var assertion in entry.Checks.Assertions)
            {
                if (policy.Databases.Skip(index + 1).FirstOrDefault(later => Replaces(later, entry, assertion)) is { } later)
                    yield return $"{Path(entry)}.checks.assertions: {assertion.Name} never runs: {Path(later)} replaces it; leave one of them out";
            }

            if (fleet is not null && !fleet.Keys.Any(entry.Databases.Matches))
                yield return $"{Path(entry)} matches no database that is looked after; correct the name or leave it out";
        }

        if (fleet is null)
            yield break;
        foreach (var tier in policy.Tiers.Keys.Except(fleet.Values.OfType<TierChoice.Chosen>().Select(choice => choice.Tier.Name)))
            yield return $"$.tiers.{tier}: no database is of this tier; tag one {ReliabilityPolicy.TierTag}={tier} or leave the tier out";
    }

    private static string Path(DatabasePolicy entry) => $"$.databases['{entry.Databases.Text}']";

    private static bool Replaces(DatabasePolicy later, DatabasePolicy earlier, SqlAssertion assertion) =>
        (later.Databases == earlier.Databases || later.Databases.Text == "*")
        && later.Checks.Assertions.Any(other => other.Name == assertion.Name);

    private static bool Same(CheckPolicy one, CheckPolicy other) =>
        one.Pages == other.Pages && one.Structure == other.Structure && one.RowCounts == other.RowCounts
        && one.Freshness.SequenceEqual(other.Freshness) && one.Assertions.SequenceEqual(other.Assertions);
}

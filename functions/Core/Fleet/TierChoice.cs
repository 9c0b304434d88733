namespace DataReliability.Core.Fleet;

/// <summary>The tier of a database, or why it has none.</summary>
public abstract record TierChoice
{
    private TierChoice()
    {
    }

    /// <summary>The database has a tier.</summary>
    /// <param name="Tier">What it is promised, with the checks that apply to this database.</param>
    public sealed record Chosen(TierPolicy Tier) : TierChoice;

    /// <summary>The database has no tier that the policy declares.</summary>
    /// <param name="Database">Its identifier.</param>
    /// <param name="TagValue">What its tag says; null without the tag.</param>
    /// <param name="Allowed">The tiers that the policy declares.</param>
    public sealed record Refused(string Database, string? TagValue, IReadOnlyList<string> Allowed) : TierChoice
    {
        /// <summary>Cause and remedy, in one sentence.</summary>
        public string Message => TagValue is null
            ? $"database {Database} has no tag {ReliabilityPolicy.TierTag} and the policy has no defaultTier: tag it with one of {string.Join(", ", Allowed)}"
            : $"database {Database} has the tag {ReliabilityPolicy.TierTag} = '{TagValue}', which is no tier of the policy: use one of {string.Join(", ", Allowed)}";
    }
}

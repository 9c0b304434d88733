using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Predicates;

/// <summary>Whether a resource carries tags of the account's own.</summary>
internal static class TagPresence
{
    /// <summary>Judges by <see cref="ControlParameters.RequiredTags"/>; without any, one tag that AWS did not set is enough.</summary>
    public static Verdict Judge(Resource resource, ControlContext context) => resource.Tags.Judge(tags =>
    {
        var own = tags.Keys.Where(key => !key.StartsWith("aws:", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var missing = context.Parameters.RequiredTags.Where(key => !own.Contains(key)).ToList();
        return own.Count == 0 ? Verdict.Fail("it has no tag")
            : missing.Count > 0 ? Verdict.Fail($"it lacks the tag{(missing.Count == 1 ? "" : "s")} {string.Join(", ", missing)}")
            : Verdict.Pass($"it has {own.Count} tag{(own.Count == 1 ? "" : "s")}");
    });
}

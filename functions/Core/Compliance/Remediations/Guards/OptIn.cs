using DataReliability.Core.Fleet;

namespace DataReliability.Core.Compliance.Remediations.Guards;

/// <summary>Nothing is changed that nobody asked to have changed. What is undone was asked for by a person: then the policy's list of
/// controls and its tag need not hold any more.</summary>
internal static class OptIn
{
    public static string? Policy(GuardCase asked) => asked.Rules.Policy is null && !asked.IsRevert
        ? "reliability.json has no section remediation any more"
        : null;

    public static string? Control(GuardCase asked) => asked.IsRevert || asked.Rules.Policy?.Controls.Contains(asked.State.Control, StringComparer.Ordinal) is true
        ? null
        : $"remediation.controls of reliability.json does not have {asked.State.Control}";

    public static string? Tag(GuardCase asked) => asked.IsRevert || asked.Rules.Policy is not { Tag: var tag }
        ? null
        : asked.Resource.Tags.Match(
            tags => tag.IsOn(tags) ? null : $"it has not the tag {tag}",
            unread => $"could not read its tags: {string.Join("; ", unread)}");

    /// <summary>A database that another stack looks after is left to it.</summary>
    public static string? Stack(GuardCase asked) => asked.Resource.Tags.Match(
        tags => tags.TryGetValue(FleetTags.Stack, out var stack) && stack != asked.Rules.Stack
            ? $"its tag {FleetTags.Stack} names the stack {stack}, not {asked.Rules.Stack}"
            : null,
        unread => $"could not read its tags: {string.Join("; ", unread)}");

    /// <summary>Throw-away restores are torn down, never mended.</summary>
    public static string? Restore(GuardCase asked) => asked.Resource.Tags.Match(
        tags => tags.TryGetValue(FleetTags.CreatedBy, out var by) ? $"it is a throw-away restore made by {by}" : null,
        unread => $"could not read its tags: {string.Join("; ", unread)}");
}

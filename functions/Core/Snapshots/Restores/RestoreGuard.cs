using DataReliability.Core.Fleet;

namespace DataReliability.Core.Snapshots.Restores;

/// <summary>Tells whether an instance is the restore that a workflow made: resource id, name and tags together, never one
/// of them alone. A restore that was given no tags inherits its source's.</summary>
public static class RestoreGuard
{
    /// <summary>Everything that speaks against it; empty when it is ours.</summary>
    public static IReadOnlyList<string> Faults(DatabaseInstance seen, RestoreIdentity ours)
    {
        var faults = new List<string>();
        if (!ours.Name.StartsWith(ours.Prefix, StringComparison.Ordinal) || ours.Name.Length == ours.Prefix.Length)
            faults.Add($"the recorded name {ours.Name} does not begin with {ours.Prefix}");
        if (seen.Id != ours.Name)
            faults.Add($"its name is {seen.Id}, recorded is {ours.Name}");
        if (ours.ResourceId is { } recorded && seen.ResourceId != recorded)
            faults.Add($"its resource id is {seen.ResourceId}, recorded is {recorded}");
        if (seen.ResourceId.Length > 0 && seen.ResourceId == ours.RestoreOf)
            faults.Add($"its resource id {seen.ResourceId} is that of the source");
        foreach (var (tag, expected) in ours.Tags)
        {
            if (seen.Tag(tag) is not { } value)
                faults.Add($"it has no tag {tag}");
            else if (value != expected)
                faults.Add($"its tag {tag} is {value}, ours is {expected}");
        }

        return faults;
    }

    /// <summary>As <see cref="Faults"/>, and nothing that must not be: an unrecorded resource id or deletion protection.
    /// Empty when it may be deleted.</summary>
    public static IReadOnlyList<string> FaultsForDeletion(DatabaseInstance seen, RestoreIdentity ours)
    {
        var faults = Faults(seen, ours).ToList();
        if (string.IsNullOrEmpty(ours.ResourceId))
            faults.Add("its resource id was never recorded");
        if (seen.DeletionProtection is not false)
            faults.Add(seen.DeletionProtection is true ? "deletion protection is on, which we never ask for" : "RDS does not tell whether deletion protection is off");
        return faults;
    }
}

using DataReliability.Core.Fleet;
using DataReliability.Core.Snapshots.Validation;

namespace DataReliability.Core.Snapshots.Planning;

/// <summary>Sorts the fleet into databases whose validation is due, longest due first, and those where it is not, with reasons.</summary>
/// <param name="Due">Longest due first.</param>
/// <param name="Notes">One for each of the other databases that name this stack, and for each asked for in vain.</param>
public sealed record FleetTriage(IReadOnlyList<DueDatabase> Due, IReadOnlyList<PlanNote> Notes)
{
    /// <summary>Sorts. Pure.</summary>
    /// <param name="fleet">All instances of the account and Region.</param>
    /// <param name="tiers">The tier of a database.</param>
    /// <param name="last">Last validations by DbiResourceId.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="options">The stack and its prefix.</param>
    /// <param name="now">The time.</param>
    public static FleetTriage Of(
        IReadOnlyList<DatabaseInstance> fleet,
        Func<DatabaseInstance, TierChoice> tiers,
        IReadOnlyDictionary<string, LastValidation> last,
        ValidationRequest request,
        PlanOptions options,
        DateTimeOffset now)
    {
        var due = new List<DueDatabase>();
        var notes = Unfound(fleet, request);
        foreach (var database in fleet.Where(database => request.Covers(database.Id)).OrderBy(database => database.Id, StringComparer.Ordinal))
        {
            if (Exclude(database, request, options) is { } exclusion)
            {
                notes.AddRange(exclusion.Note);
            }
            else if (tiers(database) is TierChoice.Chosen { Tier: var tier })
            {
                var known = last.GetValueOrDefault(database.ResourceId);
                var dueAt = known is null ? DateTimeOffset.MinValue : known.StartedAt + tier.Cadence;
                if (request.Force || now >= dueAt)
                    due.Add(new DueDatabase(database, tier, known, dueAt));
                else
                    notes.Add(new PlanNote(database.Id, $"not due before {dueAt:O}", PlanNoteKind.Fine));
            }
            else
            {
                notes.Add(new PlanNote(database.Id, ((TierChoice.Refused)tiers(database)).Message, PlanNoteKind.Error));
            }
        }

        return new FleetTriage([.. due.OrderBy(entry => entry.DueSince)], notes);
    }

    /// <summary>Whether a database is none of ours, and whether that is worth a note.</summary>
    private static Exclusion? Exclude(DatabaseInstance database, ValidationRequest request, PlanOptions options)
    {
        if (database.Id.StartsWith(options.Prefix, StringComparison.Ordinal) || database.Tag(FleetTags.CreatedBy) is not null)
            return new Exclusion(request.Databases is null ? [] : [Note("is a restore, and restores are part of no plan", PlanNoteKind.Error)]);
        if (database.Tag(FleetTags.Stack) != options.Stack)
        {
            var tag = database.Tag(FleetTags.Stack) is { } other ? $"names the stack {other} in its tag" : "has no tag";
            return new Exclusion(request.Databases is null ? [] : [Note($"{tag} {FleetTags.Stack}; set it to {options.Stack} to have it validated here", PlanNoteKind.Error)]);
        }

        if (database.Engine != "postgres")
            return new Exclusion([Note($"its engine {database.Engine} can't be validated yet; postgres can", PlanNoteKind.Unsupported)]);
        if (database.ClusterId is { } cluster)
            return new Exclusion([Note($"it belongs to the cluster {cluster}; snapshots of clusters can't be validated yet", PlanNoteKind.Unsupported)]);
        return null;

        PlanNote Note(string reason, PlanNoteKind kind) => new(database.Id, reason, kind);
    }

    private static List<PlanNote> Unfound(IReadOnlyList<DatabaseInstance> fleet, ValidationRequest request) =>
        [.. (request.Databases ?? [])
            .Where(id => !fleet.Any(database => string.Equals(database.Id, id, StringComparison.OrdinalIgnoreCase)))
            .Select(id => new PlanNote(id, "there is no such DB instance in this account and Region", PlanNoteKind.Error))];

    private sealed record Exclusion(IReadOnlyList<PlanNote> Note);
}

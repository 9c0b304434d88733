using System.Globalization;
using DataReliability.Core.Fleet;

namespace DataReliability.Core.Snapshots.Restores;

/// <summary>By what a restore is known to be ours.</summary>
/// <param name="Name">DBInstanceIdentifier: <paramref name="Prefix"/> and the workflow's key.</param>
/// <param name="Prefix">How the names of restores begin.</param>
/// <param name="Stack">The stack that made it.</param>
/// <param name="Workflow">The workflow that it belongs to, as <c>kind/key</c>.</param>
/// <param name="RestoreOf">DbiResourceId of the database whose snapshot it holds.</param>
/// <param name="Deadline">When it must be gone.</param>
/// <param name="ResourceId">Its own DbiResourceId; null until it was seen.</param>
public sealed record RestoreIdentity(
    string Name,
    string Prefix,
    string Stack,
    string Workflow,
    string RestoreOf,
    DateTimeOffset Deadline,
    string? ResourceId = null)
{
    private const string DeadlineFormat = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>The tags that it is given, and must still have to be touched.</summary>
    public IReadOnlyDictionary<string, string> Tags => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [FleetTags.CreatedBy] = Stack,
        [FleetTags.Workflow] = Workflow,
        [FleetTags.RestoreOf] = RestoreOf,
        [FleetTags.Deadline] = Deadline.UtcDateTime.ToString(DeadlineFormat, CultureInfo.InvariantCulture),
    };

    /// <summary>The deadline that an instance shows in its tag; null when it shows none, or none that we wrote.</summary>
    public static DateTimeOffset? DeadlineOf(DatabaseInstance seen) => DateTimeOffset.TryParseExact(
        seen.Tag(FleetTags.Deadline), DeadlineFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var deadline)
        ? deadline
        : null;
}

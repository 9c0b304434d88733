namespace DataReliability.Core.Snapshots.Planning;

/// <summary>What a person may ask of the planner.</summary>
/// <param name="Databases">Identifiers of the only databases to plan for; null for all of the stack's.</param>
/// <param name="Force">Validate now, whatever the cadence says, and a snapshot that was validated before again.</param>
public sealed record ValidationRequest(IReadOnlyList<string>? Databases = null, bool Force = false)
{
    /// <summary>What is wrong with the request; empty when it will do.</summary>
    public IReadOnlyList<string> Faults() => Databases switch
    {
        null => [],
        [] => ["databases is empty: name DB instance identifiers, or leave it out for all"],
        _ => [.. Databases
            .Select((id, index) => (id, index))
            .Where(entry => !IsIdentifier(entry.id))
            .Select(entry => $"databases[{entry.index}] is '{entry.id}': write a DB instance identifier, 1 to 63 letters, digits and hyphens, a letter first")],
    };

    /// <summary>Whether it is about a database.</summary>
    public bool Covers(string databaseId) => Databases is null || Databases.Contains(databaseId, StringComparer.OrdinalIgnoreCase);

    private static bool IsIdentifier(string? id) =>
        id is { Length: > 0 and <= 63 } && char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}

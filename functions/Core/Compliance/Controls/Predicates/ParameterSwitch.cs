using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Compliance.Controls.Predicates;

/// <summary>Whether a parameter group turns something on.</summary>
internal static class ParameterSwitch
{
    /// <summary>Judges the database by a parameter of its group.</summary>
    /// <param name="database">The database.</param>
    /// <param name="name">One of <see cref="ParameterNames"/>.</param>
    /// <param name="byDefault">What the engine does where the group says nothing.</param>
    public static Verdict Judge(DatabaseResource database, string name, bool byDefault = false) => database.Parameters.Judge(group =>
        group.Values.TryGetValue(name, out var value)
            ? Verdict.When(IsOn(value), $"{name} is {value} in {group.Name}", $"{name} is {value} in {group.Name}")
            : Verdict.When(byDefault, $"{name} is on by default", $"{name} is not set in {group.Name}, and off by default"));

    /// <summary>Whether a value turns a switch on.</summary>
    public static bool IsOn(string value) => value == "1" || value.Equals("ON", StringComparison.OrdinalIgnoreCase);
}

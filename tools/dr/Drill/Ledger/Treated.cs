using DataReliability.Dr.Drill.Verdicts;

namespace DataReliability.Dr.Drill.Ledger;

/// <summary>What was done to a database.</summary>
/// <param name="Description">In words, for people.</param>
/// <param name="Expected">The verdict that is right then.</param>
public sealed record Treated(string Description, Expectation Expected)
{
    /// <summary>Nothing was done, and the database is good.</summary>
    public static Treated Nothing { get; } = new("nothing", Expectation.Passed);
}

namespace DataReliability.Core.Compliance.Scans;

/// <summary>The score of a scan as a whole and in parts.</summary>
/// <param name="Overall">Of all findings.</param>
/// <param name="ByAccount">By account.</param>
/// <param name="ByTeam">By team; the empty name for resources whose team nobody says.</param>
/// <param name="ByFramework">By framework, of the findings of the controls that refer to it: see <see cref="Frameworks"/>.</param>
/// <param name="ByControl">By control.</param>
public sealed record ScoreCard(
    Score Overall,
    IReadOnlyDictionary<string, Score> ByAccount,
    IReadOnlyDictionary<string, Score> ByTeam,
    IReadOnlyDictionary<string, Score> ByFramework,
    IReadOnlyDictionary<string, Score> ByControl);

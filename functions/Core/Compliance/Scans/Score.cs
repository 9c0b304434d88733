using System.Text.Json.Serialization;

namespace DataReliability.Core.Compliance.Scans;

/// <summary>How many findings ended how. A waived failure counts neither way; an Unknown counts against.</summary>
/// <param name="Passed">Looked and good.</param>
/// <param name="Failed">Looked and bad, without a waiver in force.</param>
/// <param name="Unknown">Could not look.</param>
/// <param name="Waived">Looked and bad, with a waiver in force.</param>
/// <param name="NotApplicable">The control said nothing of the resource.</param>
public sealed record Score(int Passed, int Failed, int Unknown, int Waived, int NotApplicable)
{
    /// <summary>No finding at all.</summary>
    public static Score None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Passed of what was asked, in percent, 0 to 100; null when nothing was. Never 100 unless all passed.</summary>
    public double? Percent => Passed + Failed + Unknown is var asked and > 0 ? 100.0 * Passed / asked : null;

    /// <summary>All findings.</summary>
    [JsonIgnore]
    public int Total => Passed + Failed + Unknown + Waived + NotApplicable;
}

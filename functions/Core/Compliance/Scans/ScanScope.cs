namespace DataReliability.Core.Compliance.Scans;

/// <summary>What a scan is to look at.</summary>
/// <param name="Places">Accounts and Regions. At least one.</param>
/// <param name="Controls">Ids of the controls; empty for all of the catalogue.</param>
public sealed record ScanScope(IReadOnlyList<ScanPlace> Places, IReadOnlyList<string> Controls)
{
    /// <summary>Whether it judges by a control.</summary>
    public bool Judges(string control) => Controls.Count == 0 || Controls.Contains(control, StringComparer.Ordinal);
}

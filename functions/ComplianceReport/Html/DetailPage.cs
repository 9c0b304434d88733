namespace DataReliability.ComplianceReport.Html;

/// <summary>A page with findings of one control and outcome.</summary>
/// <param name="Path">Its file, relative to the first page.</param>
/// <param name="Group">How its findings count: see <see cref="Words.Group(Core.Compliance.Findings.Finding)"/>.</param>
/// <param name="Number">Its place among those of its control and group, from 1.</param>
/// <param name="Findings">How many it holds.</param>
internal sealed record DetailPage(string Path, string Group, int Number, int Findings);

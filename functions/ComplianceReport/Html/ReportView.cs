using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.ComplianceReport.Html;

/// <summary>What the sections of the first page read.</summary>
internal sealed class ReportView
{
    public ReportView(ReportOpening opening, ReportContents contents)
    {
        (Opening, Contents) = (opening, contents);
        if (contents.Summary.PreviousScanId is null)
            return;
        Changes = [.. contents.Changes.Where(change => change.Kind != ChangeKind.Unchanged)];
        foreach (var change in Changes.Where(change => change.Kind is ChangeKind.New or ChangeKind.Reopened or ChangeKind.WentUnknown))
            ChangeOf[change.FindingId] = change.Kind;
    }

    public ReportOpening Opening { get; }

    public ReportContents Contents { get; }

    public ScanSummary Summary => Contents.Summary;

    /// <summary>What changed; empty for a first scan.</summary>
    public IReadOnlyList<FindingChange> Changes { get; } = [];

    /// <summary>What made a finding worse in this scan, by its id.</summary>
    public Dictionary<string, ChangeKind> ChangeOf { get; } = new(StringComparer.Ordinal);

    /// <summary>The controls by id.</summary>
    public IReadOnlyDictionary<string, ControlMetadata> Controls =>
        field ??= Opening.Controls.ToDictionary(control => control.Id, StringComparer.Ordinal);
}

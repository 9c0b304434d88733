using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Ocsf;

/// <summary>What findings are in OCSF's enumerations: the number and the caption that goes with it.</summary>
internal static class OcsfTerms
{
    /// <summary>What this scan did of the finding.</summary>
    public static (int Id, string Caption) Activity(Finding finding) =>
        finding.GoneAt is not null || finding.ResolvedAt == finding.LastSeen ? (3, "Close")
        : finding.FirstSeen == finding.LastSeen ? (1, "Create")
        : (2, "Update");

    /// <summary>A severity says how bad a failure is: what is no failure is informational.</summary>
    public static (int Id, string Caption) Severity(Finding finding) => finding switch
    {
        { GoneAt: not null } or { Outcome: Outcome.Passed or Outcome.NotApplicable } => (1, "Informational"),
        { Severity: Core.Compliance.Severity.Critical } => (5, "Critical"),
        { Severity: Core.Compliance.Severity.High } => (4, "High"),
        { Severity: Core.Compliance.Severity.Medium } => (3, "Medium"),
        { Severity: Core.Compliance.Severity.Low } => (2, "Low"),
        _ => (0, "Unknown"),
    };

    /// <summary>Where the finding stands in its life.</summary>
    public static (int Id, string Caption) Status(Finding finding) => finding switch
    {
        { GoneAt: not null } => (5, "Archived"),
        { IsWaived: true } => (3, "Suppressed"),
        { Outcome: Outcome.Failed or Outcome.Unknown } => (1, "New"),
        { Outcome: Outcome.Passed } => (4, "Resolved"),
        _ => (99, "Not applicable"),
    };

    /// <summary>What was found. A waiver does not make a failure a pass.</summary>
    public static (int Id, string Caption) Compliance(Finding finding) => finding.Outcome switch
    {
        Outcome.Passed => (1, "Pass"),
        Outcome.Failed => (3, "Fail"),
        Outcome.NotApplicable => (99, "Not applicable"),
        _ => (0, "Unknown"),
    };
}

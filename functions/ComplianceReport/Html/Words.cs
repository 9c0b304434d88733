using System.Globalization;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Html;

/// <summary>What values are called in a report.</summary>
internal static class Words
{
    /// <summary>A day, such as <c>3 Nov 2026</c>.</summary>
    public static string Day(DateTimeOffset at) => Scores.Day(at);

    /// <summary>A minute, such as <c>3 Nov 2026, 06:00 UTC</c>.</summary>
    public static string Minute(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>The same for machines.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>A number with thousands apart.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number of things, such as <c>1 account</c>.</summary>
    public static string Count(long number, string one, string? many = null) => $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>How a finding counts, in a word that is also a class of the style sheet.</summary>
    public static string Group(Finding finding) => finding.IsWaived ? "waived" : Group(finding.Outcome);

    /// <summary>An outcome, in a word that is also a class of the style sheet.</summary>
    public static string Group(Outcome? outcome) => outcome switch
    {
        Outcome.Unknown => "unknown",
        Outcome.Failed => "failed",
        Outcome.Passed => "passed",
        _ => "none",
    };

    /// <summary>A group for people.</summary>
    public static string Label(string group) => group switch
    {
        "unknown" => "Unknown",
        "failed" => "Failed",
        "waived" => "Waived",
        "passed" => "Passed",
        _ => "Not applicable",
    };

    /// <summary>What happened to a finding, for people; empty when nothing did.</summary>
    public static string Change(ChangeKind kind) => kind switch
    {
        ChangeKind.New => "New",
        ChangeKind.Reopened => "Reopened",
        ChangeKind.WentUnknown => "Went unknown",
        ChangeKind.Resolved => "Resolved",
        ChangeKind.BecameKnown => "Known again",
        ChangeKind.Gone => "Gone",
        _ => "",
    };

    /// <summary>A resource's type for people, such as <c>RDS DBInstance</c>.</summary>
    public static string Type(string type) => type.StartsWith("AWS::", StringComparison.Ordinal) ? type[5..].Replace("::", " ", StringComparison.Ordinal).Trim() : type;

    /// <summary>What stands for a resource; where a listing failed, for all of its type.</summary>
    public static string Resource(ResourceRef resource) => resource.Arn.EndsWith('*') ? $"all of {Type(resource.Type)}" : resource.Id;

    /// <summary>The name of a team; of none, words for it.</summary>
    public static string Team(string? team) => string.IsNullOrEmpty(team) ? "no team named" : team;
}

using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.ComplianceReport.Html;

/// <summary>Small pieces of markup that recur.</summary>
internal static class Parts
{
    /// <summary>An outcome: shape, colour and word.</summary>
    public static void Mark(HtmlBuffer html, string group) => html.Add($"<span class=\"mark {group}\">{Words.Label(group)}</span>");

    /// <summary>A severity.</summary>
    public static void Severity(HtmlBuffer html, Severity severity) =>
        html.Add($"<span class=\"severity {Lower(severity)}\">{severity.ToString()}</span>");

    /// <summary>A severity as it stands in attributes.</summary>
    public static string Lower(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>A point in time, shown as a day.</summary>
    public static void Day(HtmlBuffer html, DateTimeOffset at) => html.Add($"<time datetime=\"{Words.Machine(at)}\">{Words.Day(at)}</time>");

    /// <summary>The shares of a score as a bar, Unknown first.</summary>
    public static void Bar(HtmlBuffer html, Score score)
    {
        html.Add($"<svg class=bar viewBox=\"0 0 1000 10\" preserveAspectRatio=none role=img aria-label=\"{Describe(score)}\">");
        var total = Math.Max(1, score.Total);
        long before = 0;
        foreach (var (group, count) in Shares(score))
        {
            var from = before * 1000 / total;
            before += count;
            var to = before * 1000 / total;

            // However small its share, what needs attention shows.
            var width = count > 0 && group is "unknown" or "failed" ? Math.Max(to - from, count > 0 ? 8 : 0) : to - from;
            if (width > 0)
                html.Add($"<rect class=fill-{group} x={from} width={width} height=10 />");
        }

        html.Markup("</svg>");
    }

    /// <summary>A score in words.</summary>
    public static string Describe(Score score) => string.Join(", ",
        Shares(score).Where(share => share.Count > 0).Select(share => $"{Words.Number(share.Count)} {Words.Label(share.Group).ToLowerInvariant()}"));

    /// <summary>The parts of a score in the order in which they are shown.</summary>
    public static IEnumerable<(string Group, int Count)> Shares(Score score) =>
    [
        ("unknown", score.Unknown), ("failed", score.Failed), ("waived", score.Waived), ("passed", score.Passed), ("none", score.NotApplicable),
    ];
}

using DataReliability.Core.Compliance.Scans;
using DataReliability.Dr.Cloud;

namespace DataReliability.Dr.Drill.Compliance;

/// <summary>The message that those get who are told of a report.</summary>
/// <param name="cloud">The LocalCloud, which keeps what was mailed.</param>
internal sealed class MailedLink(LocalCloudRun cloud)
{
    /// <summary>Reads it and opens its link, as its reader would.</summary>
    /// <returns>What is wrong with it, in sentences; empty when nothing is.</returns>
    public async Task<IReadOnlyList<string>> FaultsAsync(PublishedReport report, CancellationToken cancellationToken)
    {
        var mails = await cloud.Local.GetAsync("messages?topic=ComplianceReports", cancellationToken);
        var text = mails?.EnumerateArray().Select(mail => mail.GetProperty("message").GetString() ?? "").LastOrDefault(mail => mail.Contains(report.Location, StringComparison.Ordinal));
        if (text is null)
            return [$"nobody was told of {report.Location}"];
        var link = text.Split('\n').FirstOrDefault(line => line.StartsWith("Report: ", StringComparison.Ordinal))?["Report: ".Length..];
        if (!Uri.TryCreate(link, UriKind.Absolute, out var page))
            return [$"the message has no link: {text}"];
        using var http = new HttpClient();
        using var answer = await http.GetAsync(page, cancellationToken);
        var html = await answer.Content.ReadAsStringAsync(cancellationToken);
        return answer.IsSuccessStatusCode && html.Contains(report.ScanId, StringComparison.Ordinal)
            ? []
            : [$"the link answers {(int)answer.StatusCode}, not the report"];
    }
}

using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DataReliability.Core.Compliance.Scans;
using DataReliability.TestSupport.Compliance;

namespace DataReliability.ComplianceReport.Tests.Html;

public sealed partial class IndexPageTests
{
    [Fact]
    public async Task Unknown_is_listed_first_then_what_failed_then_what_is_waived()
    {
        var files = await Reports.FilesAsync(Html(new(4, 300)));
        var groups = Rows().Matches(files.Text("index.html")).Select(match => match.Groups["group"].Value).ToList();
        Assert.Equal(["unknown", "failed", "waived"], groups.Aggregate(new List<string>(), (seen, group) =>
        {
            if (seen.Count == 0 || seen[^1] != group)
                seen.Add(group);
            return seen;
        }));
    }

    [Fact]
    public async Task What_is_missing_is_named_with_its_reason()
    {
        var index = (await Reports.FilesAsync(Html(new(4, 100)))).Text("index.html");
        Assert.Contains("the Region is not opted in for this account", index, StringComparison.Ordinal);
        Assert.Contains("dynamodb:ListTables: throttled out after 8 attempts", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_waiver_shows_its_owner_reason_approver_and_end()
    {
        var scan = new SampleScan(4, 100);
        var index = (await Reports.FilesAsync(Html(scan))).Text("index.html");
        foreach (var waiver in scan.Summary.Waivers.Select(status => status.Waiver))
        {
            foreach (var said in new[] { waiver.Id, waiver.Owner, waiver.Approver })
                Assert.Contains($">{said}<", index, StringComparison.Ordinal);
        }

        Assert.Contains("1 waiver ends within 14 days", index, StringComparison.Ordinal);
        Assert.Contains("in 9 days", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_control_says_how_it_is_mended_and_every_page_of_its_findings_is_linked()
    {
        var files = await Reports.FilesAsync(Html(new(4, 200)));
        var index = files.Text("index.html");
        foreach (var control in SampleScan.Controls)
            Assert.Contains($"id=\"control-{control.Id}\"", index, StringComparison.Ordinal);
        foreach (var page in files.Whole.Keys.Where(path => path.StartsWith("controls/", StringComparison.Ordinal)))
            Assert.Contains($"href=\"{page}\"", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_finding_is_in_one_page_of_its_control()
    {
        var scan = new SampleScan(4, 200);
        var files = await Reports.FilesAsync(Html(scan));
        var rows = files.Whole.Keys.Where(path => path.StartsWith("controls/", StringComparison.Ordinal)).Sum(path => files.Text(path).Split("<td role=cell class=state>").Length - 1);
        Assert.Equal(scan.Findings().Count(), rows);
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        var files = await Reports.FilesAsync(Reports.With(new(1, 1), Findings.Hostile) with { Formats = [ReportFormat.Html] });
        foreach (var page in files.Whole.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var text = files.Text(page);
            Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<svg onload", text, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_the_style_and_the_script_of_the_page_may_run_and_nothing_is_loaded()
    {
        var index = (await Reports.FilesAsync(Html(new(4, 20)))).Text("index.html");
        Assert.Contains($"script-src {Hash(index, "script")};", index, StringComparison.Ordinal);
        Assert.Contains($"style-src {Hash(index, "style")};", index, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(src|srcset|action)\s*=", index.Replace("script-src", "", StringComparison.Ordinal));
        Assert.DoesNotContain("<link", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_scan_and_a_scan_of_nothing_can_be_read()
    {
        var scan = new SampleScan(1, 0);
        var contents = Html(scan) with
        {
            Summary = scan.Summary with { PreviousScanId = null, Trend = [], Waivers = [], Tasks = [], Scores = new(Score.None, Empty, Empty, Empty, Empty) },
        };
        var index = (await Reports.FilesAsync(contents)).Text("index.html");
        Assert.Contains("This is the first scan of this scope.", index, StringComparison.Ordinal);
        Assert.Contains("A line appears here with the second scan.", index, StringComparison.Ordinal);
        Assert.Contains("Nothing is waived.", index, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", index, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_score_reads_a_hundred_only_if_all_passed()
    {
        var scan = new SampleScan(1, 5);
        var almost = scan.Summary with { Scores = scan.Summary.Scores with { Overall = new(99_999, 1, 0, 0, 0) } };
        var index = (await Reports.FilesAsync(Html(scan) with { Summary = almost })).Text("index.html");
        Assert.Contains("<b>99.9<", index, StringComparison.Ordinal);
    }

    private static IReadOnlyDictionary<string, Score> Empty { get; } = new Dictionary<string, Score>(StringComparer.Ordinal);

    private static ReportToWrite Html(SampleScan scan) => Reports.Of(scan) with { Formats = [ReportFormat.Html] };

    private static string Hash(string page, string element)
    {
        var from = page.IndexOf($"<{element}>", StringComparison.Ordinal) + element.Length + 2;
        var text = page[from..page.IndexOf($"</{element}>", from, StringComparison.Ordinal)];
        return $"&#x27;sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))).Replace("+", "&#x2B;", StringComparison.Ordinal)}&#x27;";
    }

    [GeneratedRegex("<tr role=row data-outcome=(?<group>[a-z]+) ", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Rows();
}

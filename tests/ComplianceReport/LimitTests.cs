using DataReliability.ComplianceReport.Files;
using DataReliability.ComplianceReport.Manifests;
using DataReliability.Core.Compliance.Findings;
using DataReliability.TestSupport.Compliance;

namespace DataReliability.ComplianceReport.Tests;

/// <summary>Runs alone: one of them measures what is alive in the process.</summary>
[Collection(nameof(LimitTests))]
[CollectionDefinition(nameof(LimitTests), DisableParallelization = true)]
public sealed class LimitTests
{
    private const int FirstPageLimit = 5_000_000;

    [Fact]
    public async Task A_hundred_thousand_findings_leave_the_first_page_under_5_MB_and_memory_flat()
    {
        var scan = new SampleScan(11, 5_700);
        var watch = new Heap();
        var report = await (Reports.Of(scan) with { Findings = watch.Over(scan.Findings()) }).WriteAsync(new Nowhere());
        var sizes = Sizes(report);

        Assert.InRange(scan.Summary.Scores.Overall.Total, 100_000, 120_000);
        Assert.InRange(sizes["index.html"], 100_000, FirstPageLimit);
        Assert.All(sizes.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file => Assert.InRange(file.Value, 1, FirstPageLimit));

        // The forms together are hundreds of megabytes: what is alive at once stays far below them.
        Assert.InRange(sizes.Values.Sum(), 200_000_000, long.MaxValue);
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.Growth} bytes more alive");
        Assert.InRange(watch.Growth, long.MinValue, 60_000_000);
        Assert.InRange(report.Digest.Text.Length, 1, 2000);
    }

    [Fact]
    public async Task Names_at_their_longest_leave_the_first_page_under_5_MB()
    {
        var worst = Findings.Hostile with
        {
            Reason = new string('<', 3000),
            Resource = Findings.Hostile.Resource with { Id = new string('&', 255), Team = new string('"', 256) },
        };
        var findings = Enumerable.Range(0, 3000).Select(number => worst with { Id = $"{number:x32}" });
        var report = await (Reports.With(new(1, 1), findings) with { Formats = [ReportFormat.Html] }).WriteAsync(new Nowhere());
        Assert.InRange(Sizes(report)["index.html"], 1_000_000, FirstPageLimit);
    }

    [Theory]
    [InlineData(499, 1)]
    [InlineData(500, 1)]
    [InlineData(501, 2)]
    [InlineData(1001, 3)]
    public async Task A_page_of_a_control_holds_five_hundred_findings(int findings, int pages)
    {
        var files = await Reports.FilesAsync(
            Reports.With(new(1, 1), Enumerable.Range(0, findings).Select(number => Findings.Passed with { Id = $"{number:x32}" })) with { Formats = [ReportFormat.Html] });
        var paths = files.Whole.Keys.Where(path => path.StartsWith("controls/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(pages, paths.Count);
        Assert.Equal(pages - 1, paths.Count(path => files.Text(path).Contains("rel=next", StringComparison.Ordinal)));
        Assert.Equal(pages - 1, paths.Count(path => files.Text(path).Contains("rel=prev", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_finding_is_a_report_too()
    {
        var (files, report) = await Reports.WriteAsync(Reports.With(new(1, 1), Findings.Failed));
        Assert.Equal(6, report.Manifest.Files.Count);
        Assert.Contains("Showing", files.Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_without_a_form_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Reports.WriteAsync(Reports.Of(new(1, 1)) with { Formats = [] }));

    [Fact]
    public async Task A_report_that_was_not_finished_hands_nothing_on()
    {
        var files = new MemoryFiles();
        var report = Reports.Of(new(1, 5)) with { Findings = Breaking() };
        await Assert.ThrowsAsync<InvalidOperationException>(() => report.WriteAsync(files));
        Assert.Empty(files.Whole);

        static IEnumerable<Finding> Breaking()
        {
            yield return Findings.Failed;
            throw new InvalidOperationException("the store went away");
        }
    }

    [Fact]
    public async Task A_first_page_that_breaks_is_not_handed_on()
    {
        var files = new MemoryFiles { Breaks = path => path == "index.html" };
        await Assert.ThrowsAsync<IOException>(() => Reports.Of(new(1, 5)).WriteAsync(files));
        Assert.DoesNotContain("index.html", files.Whole.Keys);
        Assert.DoesNotContain(ReportManifest.FileName, files.Whole.Keys);
    }

    private static Dictionary<string, long> Sizes(WrittenReport report) =>
        report.Manifest.Files.ToDictionary(file => file.Path, file => file.Bytes, StringComparer.Ordinal);

    /// <summary>Keeps nothing.</summary>
    private sealed class Nowhere : IReportFiles
    {
        public ValueTask<Stream> CreateAsync(string path, string contentType, CancellationToken cancellationToken) => new(Stream.Null);
    }

    /// <summary>Looks at what is alive while findings pass.</summary>
    private sealed class Heap
    {
        private const int Every = 20_000;

        private long? _first;

        /// <summary>How much more is alive late than early, at most.</summary>
        public long Growth { get; private set; }

        public IEnumerable<Finding> Over(IEnumerable<Finding> findings)
        {
            var count = 0;
            foreach (var finding in findings)
            {
                yield return finding;
                if (++count % Every != 0)
                    continue;
                var alive = GC.GetTotalMemory(forceFullCollection: true);
                _first ??= alive;
                Growth = Math.Max(Growth, alive - _first.Value);
            }
        }
    }
}

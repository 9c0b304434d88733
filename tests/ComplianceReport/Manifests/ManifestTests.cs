using System.Text;
using DataReliability.ComplianceReport.Manifests;
using DataReliability.TestSupport.Compliance;

namespace DataReliability.ComplianceReport.Tests.Manifests;

public sealed class ManifestTests
{
    private static readonly SampleScan Scan = new(2, 30);

    [Fact]
    public async Task An_untouched_report_is_as_its_manifest_says()
    {
        var (files, report) = await Reports.WriteAsync(Reports.Of(Scan));
        var manifest = ManifestJson.Read(files.Whole["manifest.json"]);

        Assert.Empty(ManifestVerifier.VerifyFiles(manifest, files.Digests()));
        Assert.Equal(report.Manifest.Files, manifest.Files);
        Assert.Equal(Reports.Inventory, manifest.InventorySha256);
        Assert.Equal(report.Link, new ManifestLink(Scan.Summary.ScanId, ManifestJson.Sha256(files.Whole["manifest.json"])));
        Assert.Contains(manifest.Files, file => file.Path == "index.html");
    }

    [Fact]
    public async Task Whatever_file_is_touched_is_named()
    {
        var (files, report) = await Reports.WriteAsync(Reports.Of(Scan));
        foreach (var path in report.Manifest.Files.Select(file => file.Path))
        {
            var original = files.Whole[path];
            var touched = original.ToArray();
            if (touched.Length > 0)
                touched[^1] ^= 1;
            else
                touched = [1];
            files.Whole[path] = touched;
            var fault = Assert.IsType<ManifestFault.Altered>(Assert.Single(ManifestVerifier.VerifyFiles(report.Manifest, files.Digests())));
            Assert.Equal(path, fault.Path);
            files.Whole[path] = original;
        }
    }

    [Fact]
    public async Task A_file_that_is_gone_and_one_that_came_are_named()
    {
        var (files, report) = await Reports.WriteAsync(Reports.Of(Scan));
        files.Whole.Remove("findings.csv");
        files.Whole["zz-note.txt"] = [1];
        Assert.Equal(
            [new ManifestFault.Missing("findings.csv"), new ManifestFault.Added("zz-note.txt")],
            ManifestVerifier.VerifyFiles(report.Manifest, files.Digests()));
    }

    [Fact]
    public async Task A_chain_of_reports_holds()
    {
        var chain = await ChainAsync();
        Assert.Empty(ManifestVerifier.VerifyChain(chain));
        Assert.Empty(ManifestVerifier.VerifyChain(chain.Skip(1)));
        Assert.Empty(ManifestVerifier.VerifyChain([]));
    }

    [Fact]
    public async Task An_altered_manifest_breaks_the_chain_after_it()
    {
        var chain = await ChainAsync();
        chain[1] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(chain[1].Span).Replace(new string('a', 64), new string('b', 64), StringComparison.Ordinal));
        Assert.IsType<ManifestFault.BrokenChain>(Assert.Single(ManifestVerifier.VerifyChain(chain)));
    }

    [Fact]
    public async Task A_manifest_taken_out_breaks_the_chain()
    {
        var chain = await ChainAsync();
        chain.RemoveAt(1);
        Assert.IsType<ManifestFault.BrokenChain>(Assert.Single(ManifestVerifier.VerifyChain(chain)));
    }

    [Fact]
    public async Task A_report_that_names_none_before_it_breaks_the_chain()
    {
        var chain = await ChainAsync();
        var fault = Assert.IsType<ManifestFault.BrokenChain>(Assert.Single(ManifestVerifier.VerifyChain([chain[2], chain[0]])));
        Assert.Null(fault.Named);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("""{"version":1}""")]
    public async Task What_is_no_manifest_is_named_by_its_place(string text)
    {
        var chain = await ChainAsync();
        chain[2] = Encoding.UTF8.GetBytes(text);
        var fault = Assert.IsType<ManifestFault.Unreadable>(Assert.Single(ManifestVerifier.VerifyChain(chain)));
        Assert.Equal(3, fault.Position);
    }

    [Fact]
    public async Task A_manifest_of_a_later_version_is_not_guessed_at()
    {
        var report = (await Reports.WriteAsync(Reports.Of(Scan))).Report;
        var later = ManifestJson.Write(report.Manifest with { Version = 2 });
        Assert.IsType<ManifestFault.Unreadable>(Assert.Single(ManifestVerifier.VerifyChain([later])));
    }

    private static async Task<List<ReadOnlyMemory<byte>>> ChainAsync()
    {
        var chain = new List<ReadOnlyMemory<byte>>();
        ManifestLink? previous = null;
        for (var scan = 0; scan < 3; scan++)
        {
            var (files, report) = await Reports.WriteAsync(Reports.Of(Scan) with { Previous = previous, Formats = [ReportFormat.Csv] });
            chain.Add(files.Whole["manifest.json"]);
            previous = report.Link;
        }

        return chain;
    }
}

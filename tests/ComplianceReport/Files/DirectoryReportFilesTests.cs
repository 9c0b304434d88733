using DataReliability.ComplianceReport.Files;
using DataReliability.ComplianceReport.Manifests;
using DataReliability.Core.Compliance.Findings;

namespace DataReliability.ComplianceReport.Tests.Files;

public sealed class DirectoryReportFilesTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("report-").FullName;

    [Fact]
    public async Task A_report_lands_in_its_directory_as_its_manifest_says()
    {
        var target = Path.Combine(_directory, "new", "report");
        var report = await Reports.Of(new(6, 30)).WriteAsync(new DirectoryReportFiles(target));
        var found = Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(target, path).Replace('\\', '/'), Bytes: File.ReadAllBytes(path)))
            .Where(file => file.Path != ReportManifest.FileName)
            .Select(file => new FileDigest(file.Path, file.Bytes.Length, ManifestJson.Sha256(file.Bytes)));
        Assert.Empty(ManifestVerifier.VerifyFiles(report.Manifest, found));
    }

    [Fact]
    public async Task A_second_report_replaces_the_first()
    {
        var files = new DirectoryReportFiles(_directory);
        foreach (var text in new[] { "a longer text", "short" })
        {
            await using var stream = await files.CreateAsync("a.txt", "text/plain", TestContext.Current.CancellationToken);
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
        }

        Assert.Equal("short", await File.ReadAllTextAsync(Path.Combine(_directory, "a.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_report_that_is_not_finished_has_no_manifest_not_even_an_earlier_ones()
    {
        await Reports.Of(new(6, 30)).WriteAsync(new DirectoryReportFiles(_directory));
        var manifest = Path.Combine(_directory, ReportManifest.FileName);
        Assert.True(File.Exists(manifest));
        var broken = Reports.Of(new(6, 30)) with { Findings = Enumerable.Range(0, 1).Select<int, Finding>(_ => throw new InvalidOperationException("the scan stopped")) };
        await Assert.ThrowsAsync<InvalidOperationException>(() => broken.WriteAsync(new DirectoryReportFiles(_directory)));
        Assert.False(File.Exists(manifest));
    }

    [Theory]
    [InlineData("../escaped.txt")]
    [InlineData("a/../../escaped.txt")]
    [InlineData("/etc/escaped.txt")]
    public async Task Nothing_is_written_outside_the_directory(string path) =>
        await Assert.ThrowsAsync<ArgumentException>(async () =>
            await new DirectoryReportFiles(_directory).CreateAsync(path, "text/plain", TestContext.Current.CancellationToken));

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}

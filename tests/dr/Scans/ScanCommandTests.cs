using DataReliability.Core.Compliance.Inventory;
using DataReliability.Dr.Commands;

namespace DataReliability.Dr.Tests.Scans;

public sealed class ScanCommandTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("scan-command-").FullName;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task The_policy_of_the_working_directory_is_taken_unless_another_is_named()
    {
        var none = await ScanCommand.PolicyAsync(null, _directory, Cancelled);
        Assert.Contains($"there is no reliability.json in {_directory}", Reason(none), StringComparison.Ordinal);

        await WriteAsync("reliability.json", """{"tiers":{"only":{"rpo":"PT1H","rto":"PT1H","cadence":"P1D"}},"defaultTier":"only"}""");
        Assert.Null(Reason(await ScanCommand.PolicyAsync(null, _directory, Cancelled)));

        var other = await WriteAsync("other.json", "{}");
        var fault = await Assert.ThrowsAsync<UsageException>(() => ScanCommand.PolicyAsync(other, _directory, Cancelled));
        Assert.Contains($"dr policy check {other}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waivers_with_faults_are_refused_with_each_of_them()
    {
        var file = await WriteAsync("waivers.json", """{"waivers":[{"id":"one","owner":"a","reason":"b","approver":"a","controls":["RDS.99"],"created":"2026-01-01","expires":"2026-02-01"}]}""");
        using var errors = new StringWriter();

        var code = await CommandLine.RunAsync(["scan", "--region", "eu-west-1", "--waivers", file], TextWriter.Null, errors);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("$.waivers[0].approver", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("$.waivers[0].controls[0]", errors.ToString(), StringComparison.Ordinal);
    }

    private static string? Reason<T>(Read<T> read) => read.Match<string?>(_ => null, unread => unread[0].Reason);

    private async Task<string> WriteAsync(string name, string text)
    {
        var path = Path.Combine(_directory, name);
        await File.WriteAllTextAsync(path, text, Cancelled);
        return path;
    }
}

using System.Text.Json.Nodes;
using Amazon.Runtime;
using DataReliability.ComplianceReport;
using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Controls;
using DataReliability.Core.Compliance.Scans;
using DataReliability.Dr.Commands;
using DataReliability.Dr.Scans;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Tests.Scans;

public sealed class ScanRunTests
{
    private static readonly AWSCredentials Credentials = new BasicAWSCredentials("key", "secret");

    private static Task<(ScanResult Result, Severity? Highest)> ScanAsync(
        ScanServer server, string[] controls, string? directory = null, params string[] regions) =>
        ScanAsync([.. (regions is [] ? ["eu-central-1"] : regions).Select(region => (new AwsAccess(Credentials, null, server.Url), region))], controls, directory);

    private static Task<(ScanResult Result, Severity? Highest)> ScanAsync(
        IReadOnlyList<(AwsAccess, string)> places, string[] controls, string? directory = null) =>
        new ScanRun(
            [.. controls.Select(id => ControlCatalogue.Find(id)!)],
            [],
            new ControlContext { Now = TimeProvider.System.GetUtcNow() },
            TimeProvider.System,
            new LineProgress(TextWriter.Null.WriteLine)).RunAsync(
                places, directory, [ReportFormat.Json, ReportFormat.Csv, ReportFormat.Html], TestContext.Current.CancellationToken);

    private static string Text(ScanResult result, params string[] controls)
    {
        using var text = new StringWriter();
        new ScanText(CommandConsole.On(text)).Write(result, [.. controls.Select(id => ControlCatalogue.Find(id)!.Metadata)]);
        return text.ToString();
    }

    [Fact]
    public async Task A_public_snapshot_is_found_in_few_calls()
    {
        await using var server = await ScanServer.StartAsync();

        var (result, highest) = await ScanAsync(server, ["RDS.1"]);

        Assert.Equal(Severity.Critical, highest);
        Assert.Equal(2, result.Summary.Scores.Overall.Failed);
        Assert.Equal(
            ["rds:DescribeDBClusterSnapshotAttributes", "rds:DescribeDBClusterSnapshots", "rds:DescribeDBSnapshotAttributes", "rds:DescribeDBSnapshots", "sts:GetCallerIdentity"],
            server.Aws.Calls.Select(c => c.Call).Order(StringComparer.Ordinal));
        var text = Text(result, "RDS.1");
        Assert.Contains("failed RDS.1 critical arn:aws:rds:eu-central-1:111122223333:snapshot:snap-0", text, StringComparison.Ordinal);
        Assert.Contains("Score 0%: 0 passed, 2 failed, 0 unknown, 2 not applicable.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_seen_is_unknown_and_never_passed()
    {
        await using var server = await ScanServer.StartAsync();
        server.Aws.Deny("rds:DescribeDBSnapshotAttributes");
        server.Aws.Deny("rds:DescribeDBInstances");

        var (result, highest) = await ScanAsync(server, ["RDS.1", "RDS.2"]);

        Assert.Equal((Severity.Critical, 0, 2), (highest, result.Summary.Scores.Overall.Passed, result.Summary.Scores.Overall.Unknown));
        var text = Text(result, "RDS.1", "RDS.2");
        Assert.Contains("not listed AWS::RDS::DBInstance: rds:DescribeDBInstances: page 1", text, StringComparison.Ordinal);
        Assert.Contains("unknown RDS.2 critical arn:aws:rds:eu-central-1:111122223333:db:*", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_denied_region_is_reported_and_the_others_are_scanned()
    {
        await using var server = await ScanServer.StartAsync();
        await using var refusing = await ScanServer.StartAsync();
        refusing.Aws.Fail("sts:GetCallerIdentity", "InvalidClientTokenId");

        var (result, highest) = await ScanAsync(
            [(new AwsAccess(Credentials, "arn:aws:iam::444455556666:role/Audit", refusing.Url), "ap-east-1"), (new AwsAccess(Credentials, null, server.Url), "eu-central-1")],
            ["RDS.2"]);

        Assert.Equal(
            [("444455556666", ScanTaskStatus.Missing), ("111122223333", ScanTaskStatus.Done)],
            result.Summary.Tasks.Select(t => (t.Place.Account, t.Status)));
        Assert.Contains("missing 444455556666/ap-east-1: because", Text(result, "RDS.2"), StringComparison.Ordinal);
        Assert.Null(highest);
        Assert.Equal(ExitCodes.Right, ScanCommand.ExitCode(result.Summary, highest, null));
        Assert.Equal(ExitCodes.Wrong, ScanCommand.ExitCode(result.Summary, highest, Severity.Critical));
    }

    [Fact]
    public async Task The_report_holds_what_was_found_in_each_region()
    {
        await using var server = await ScanServer.StartAsync();
        var directory = Path.Combine(Path.GetTempPath(), $"scan-{Path.GetRandomFileName()}");
        try
        {
            var (result, _) = await ScanAsync(server, [.. ControlCatalogue.All.Select(c => c.Metadata.Id)], directory, "eu-central-1", "eu-west-1");

            var report = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(directory, "report.json"), TestContext.Current.CancellationToken))!;
            Assert.Equal(result.Summary.Scores.Overall.Total, report["findings"]!.AsArray().Count);
            Assert.Equal(2, report["summary"]!["tasks"]!.AsArray().Count);
            Assert.True(File.Exists(Path.Combine(directory, "index.html")));
            Assert.True(File.Exists(Path.Combine(directory, "findings.csv")));
        }
        finally
        {
            if (Directory.Exists(directory))
                Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task A_role_is_assumed_with_its_external_id()
    {
        await using var server = await ScanServer.StartAsync();
        server.Aws.Answer("sts:AssumeRole", _ =>
            "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>A</AccessKeyId><SecretAccessKey>S</SecretAccessKey>"
            + "<SessionToken>T</SessionToken><Expiration>2099-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>");
        var access = AwsAccess.Assume(Credentials, "arn:aws:iam::111122223333:role/Audit", "x-1", server.Url, "eu-central-1");

        await ScanAsync([(access, "eu-central-1")], ["RDS.43"]);

        var asked = Assert.Single(server.Aws.Calls, c => c.Call == "sts:AssumeRole").Parameters;
        Assert.Equal(("arn:aws:iam::111122223333:role/Audit", "x-1"), (asked["RoleArn"], asked["ExternalId"]));
    }

    [Theory]
    [InlineData(null, null, ExitCodes.Right)]
    [InlineData(Severity.Critical, null, ExitCodes.Right)]
    [InlineData(Severity.Medium, Severity.High, ExitCodes.Right)]
    [InlineData(Severity.High, Severity.High, ExitCodes.Wrong)]
    [InlineData(Severity.Critical, Severity.High, ExitCodes.Wrong)]
    public void A_failure_at_the_severity_named_or_above_is_exit_code_1(Severity? highest, Severity? failOn, int code) =>
        Assert.Equal(code, ScanCommand.ExitCode(Summary(ScanTaskStatus.Done), highest, failOn));

    [Fact]
    public void Nothing_looked_at_is_a_matter_of_the_environment() =>
        Assert.Equal(ExitCodes.Environment, ScanCommand.ExitCode(Summary(ScanTaskStatus.Missing), null, null));

    private static ScanSummary Summary(ScanTaskStatus status)
    {
        var place = new ScanPlace("111122223333", "eu-central-1");
        return new ScanSummary
        {
            ScanId = "s",
            StartedAt = default,
            EndedAt = default,
            Scope = new ScanScope([place], []),
            Tasks = [new ScanTask { Place = place, Status = status }],
            Scores = new ScoreKeeper(ControlCatalogue.Metadata).Card(),
        };
    }
}

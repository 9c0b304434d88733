using System.Web;
using DataReliability.Core.Compliance.Scans;

namespace DataReliability.ComplianceScan.Tests;

/// <summary>The functions through their JSON.</summary>
public sealed class FunctionTests : IDisposable
{
    private readonly ScanBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_scan_that_is_asked_for_comes_to_a_report_that_people_are_told_of()
    {
        _bench.Inventory.ClosedRegions.Add("eu-central-1");
        var scan = await _bench.StartAsync();
        Assert.Empty(await _bench.ScanAsync(Requests()));
        await EndAsync();

        await _bench.PublishAsync(Assert.Single(_bench.Asked(ScanEvents.ReportRequestedType)));

        var record = (await _bench.Store.LoadAsync(scan, default))!;
        Assert.Equal("published", record.Status);
        var id = ScanWorkflow.Read(record.State).ScanId;
        var index = Assert.Single(_bench.Aws.Files, file => file.Path.EndsWith("/index.html", StringComparison.Ordinal));
        Assert.Equal($"reports-1.s3.eu-west-1.amazonaws.com/reports/{id}/index.html", index.Path);
        Assert.Equal("text/html; charset=utf-8", index.ContentType);
        Assert.Contains("the account has not opted in", index.Body, StringComparison.Ordinal);
        Assert.EndsWith("/manifest.json", _bench.Aws.Files[^1].Path, StringComparison.Ordinal);
        foreach (var name in new[] { "findings.csv", "report.json", "findings.ocsf.jsonl", "findings.asff.jsonl" })
            Assert.Contains(_bench.Aws.Files, file => file.Path.EndsWith($"/{name}", StringComparison.Ordinal));

        var told = HttpUtility.ParseQueryString(Assert.Single(_bench.Aws.Messages));
        Assert.Equal("arn:aws:sns:eu-west-1:111122223333:reports", told["TopicArn"]);
        Assert.Contains($"s3://reports-1/reports/{id}/", told["Message"], StringComparison.Ordinal);
        Assert.Contains($"https://reports-1.s3.eu-west-1.amazonaws.com/reports/{id}/index.html?", told["Message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_for_a_report_that_comes_twice_is_answered_once()
    {
        await _bench.StartAsync();
        await _bench.ScanAsync(Requests());
        await EndAsync();
        var asked = Assert.Single(_bench.Asked(ScanEvents.ReportRequestedType));
        await _bench.PublishAsync(asked);

        await _bench.PublishAsync(asked);

        Assert.Single(_bench.Aws.Messages);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("""{"data":{"workflow":""}}""")]
    [InlineData("""{"data":{"workflow":"snapshot-validation/x"}}""")]
    public async Task A_bad_message_stays_in_the_queue_and_hides_no_other(string bad)
    {
        var scan = await _bench.StartAsync();

        var left = await _bench.ScanAsync(Requests().Prepend(("bad", bad)));

        Assert.Equal(["bad"], left);
        await EndAsync();
        Assert.Equal("reporting", (await _bench.Store.LoadAsync(scan, default))!.Status);
    }

    [Fact]
    public async Task Without_time_every_message_stays_and_nothing_is_begun()
    {
        await _bench.StartAsync();

        var left = await _bench.ScanAsync(Requests(), left: TimeSpan.FromSeconds(40));

        Assert.Equal(["m-0", "m-1"], left);
        Assert.Empty(_bench.Findings.All);
    }

    [Theory]
    [InlineData("""{"data":{"workflow":"compliance-scan/nobody","attempt":1}}""")]
    [InlineData("""{"data":{"workflow":"compliance-scan/nobody","attempt":2}}""")]
    public async Task A_report_of_no_scan_is_not_written(string asked)
    {
        await _bench.PublishAsync(asked);

        Assert.Empty(_bench.Aws.Files);
        Assert.Empty(_bench.Aws.Messages);
    }

    [Theory]
    [InlineData("""{"data":{"attempt":1}}""", "data.workflow is missing")]
    [InlineData("""{"data":{"workflow":"compliance-scan/x","attempt":0}}""", "data.attempt is 0")]
    [InlineData("nothing", "no JSON of a domain event")]
    public async Task A_faulty_request_for_a_report_names_its_fault(string asked, string fault)
    {
        var refusal = await Assert.ThrowsAsync<FormatException>(() => _bench.PublishAsync(asked));

        Assert.Contains(fault, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_of_what_the_stack_does_not_look_at_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<InvalidScanRequestException>(
            () => _bench.StartAsync("""{"detail":{"accounts":["999999999999"],"controls":["RDS.999"]}}"""));

        Assert.Contains("999999999999", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("RDS.999", refusal.Message, StringComparison.Ordinal);
    }

    private IEnumerable<(string Id, string Body)> Requests() =>
        _bench.Asked(ScanEvents.PlaceRequestedType).Select((body, number) => ($"m-{number}", body));

    // The places have ended; the scan sees it when it next looks.
    private async Task EndAsync()
    {
        _bench.Time.Advance(TimeSpan.FromMinutes(1));
        await _bench.TickAsync();
    }
}

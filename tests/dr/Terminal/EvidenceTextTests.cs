using DataReliability.Core.Snapshots.Validation;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Tests.Terminal;

public class EvidenceTextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_gives_the_verdict_every_check_and_what_was_measured()
    {
        var text = Of(Validations.Failed(Noon));

        Assert.Contains("verdict    failed", text);
        Assert.Contains("because    pages: block 445 is bad", text);
        Assert.Contains("tier       critical: loses at most 15 m 00 s, serves again within 1 h 00 m", text);
        Assert.Contains("✓ connection     0.2 s  it answers", text);
        Assert.Contains("✗ pages          3.0 s  block 445 is bad\n    block 446 is bad as well", text);
        Assert.Contains("? amcheck        0.0 s  amcheck is not installed", text);
        Assert.Contains("70,000 rows counted in 1 tables", text);
        Assert.Contains("RTO        20.5 s until data was served: restore 10.0 s, open 10.0 s, first query 0.5 s; checks 4.0 s more", text);
        Assert.Contains("RPO        10 m 00 s of data would be lost (limit 15 m 00 s); newest row 2026-03-01 10:50:00Z", text);
        Assert.Contains("restore    dr-restore-ledger-eu-1, db-RESTORE", text);
        Assert.Contains("teardown   torn-down", text);
    }

    [Fact]
    public void What_was_not_reached_is_not_counted_as_good()
    {
        var text = Of(Validations.Failed(Noon) with { Results = [], RowCounts = null, Rto = new RtoParts(null, null, null, null), Rpo = new RpoMeasure(TimeSpan.FromMinutes(15), null, null, TimeSpan.FromHours(1)) });

        Assert.Contains("No check ran.", text);
        Assert.Contains("RTO        data was never served", text);
        Assert.Contains("RPO        unknown", text);
    }

    private static string Of(ValidationEvidence evidence)
    {
        using var written = new StringWriter();
        new EvidenceText(CommandConsole.On(written)).Write(evidence);
        return written.ToString();
    }
}

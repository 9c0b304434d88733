using System.Text.Json;
using DataReliability.Dr.Drill.Reports;
using DataReliability.LocalCloud.FrontDoor;
using DataReliability.LocalCloud.Iam;

namespace DataReliability.Dr.Tests.Drill;

public class ReportJsonTests
{
    [Fact]
    public void The_report_has_the_shape_that_its_readers_rely_on()
    {
        using var evidence = JsonDocument.Parse("""{"snapshot":"ledger-eu-round-1"}""");
        var step = new StepReport("Bring up LocalCloud", "right", DateTimeOffset.UnixEpoch, 1.5, "http://127.0.0.1:1");
        var validation = new ValidationReport(
            1, "ledger-eu", "nothing", "passed", "passed", null, true, null, "done", new Dictionary<string, double> { ["restore"] = 6.2 },
            0.4, "snapshot-validation/ledger-eu-0", "ledger-eu-0", evidence.RootElement);
        var chapter = new ChapterReport(
            "snapshots", true, [step], [validation], [], [new CallTotal("rds", "DescribeDBInstances", "AdvanceSnapshotValidations", 40, 2)],
            new Dictionary<string, double> { ["rds:DescribeDBInstances"] = 40 }, 12);
        var report = new DrillReport(true, DateTimeOffset.UnixEpoch, 61.25, 60, "none", [step], [chapter],
            [new GrantUse("SweepRestores", "Resources.SweepRestores.Properties.Policies[0].Statement[1]", "rds:DeleteDBInstance", 0, "arn:aws:rds:eu-west-1:111122223333:db:dr-restore-*")], []);

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(report, ReportJson.Default.DrillReport));

        var root = json.RootElement;
        Assert.True(root.GetProperty("right").GetBoolean());
        Assert.Equal(61.25, root.GetProperty("seconds").GetDouble());
        Assert.Equal("none", root.GetProperty("fault").GetString());
        Assert.Equal("rds:DeleteDBInstance", root.GetProperty("grants")[0].GetProperty("action").GetString());
        Assert.Equal(0, root.GetProperty("leftovers").GetArrayLength());
        Assert.Equal("right", root.GetProperty("steps")[0].GetProperty("outcome").GetString());
        var first = root.GetProperty("chapters")[0].GetProperty("validations")[0];
        Assert.Equal("passed", first.GetProperty("verdict").GetString());
        Assert.Equal(6.2, first.GetProperty("rto").GetProperty("restore").GetDouble());
        Assert.Equal("ledger-eu-round-1", first.GetProperty("evidence").GetProperty("snapshot").GetString());
        Assert.Equal(40, root.GetProperty("chapters")[0].GetProperty("callsPerValidation").GetProperty("rds:DescribeDBInstances").GetDouble());
        Assert.False(first.TryGetProperty("wrong", out _));
    }
}

using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Tests.Terminal;

public class ProgressLinesTests
{
    [Fact]
    public void A_line_is_written_when_a_status_changes_and_not_else()
    {
        var lines = new List<string>();
        var progress = new ProgressLines(lines.Add);

        progress.Show([Row("")]);
        progress.Show([Row("restoring")]);
        progress.Show([Row("restoring")]);
        progress.Show([Row("checking"), Row("restoring", "ledger-us")]);

        Assert.Equal(3, lines.Count);
        Assert.Contains("ledger-eu", lines[0]);
        Assert.Contains("restoring", lines[0]);
        Assert.Contains("checking", lines[1]);
        Assert.Contains("ledger-us", lines[2]);
    }

    private static ProgressRow Row(string status, string database = "ledger-eu") =>
        new(database, database + "-1", status, "note", TimeSpan.FromSeconds(3), Ended: false);
}

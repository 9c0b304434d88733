using DataReliability.Dr.Drill.Reports;
using DataReliability.Dr.Terminal;
using Spectre.Console;

namespace DataReliability.Dr.Tests.Terminal;

public class ConsoleDisplayTests
{
    private const string EvidenceId = "ledger-latam-mm20f9qfy81r7n0k";

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void An_evidence_id_can_be_copied_from_a_terminal_of_any_usual_width(int width)
    {
        using var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(written) });
        console.Profile.Width = width;

        new ConsoleDisplay(console, live: true).Verdicts([Validation()]);

        Assert.Contains(EvidenceId, written.ToString());
    }

    private static ValidationReport Validation() => new(
        2, "ledger-latam", "no payment for two hours", "failed by freshness", "failed",
        "freshness: ledger.public.payments.received_at: the newest row is 02:00:02 older than the snapshot (limit 01:00:00)",
        Right: true, Wrong: null, "torn-down", new Dictionary<string, double> { ["total"] = 8.2 }, 7202,
        "snapshot-validation/" + EvidenceId, EvidenceId, Evidence: null);
}

using System.Text.Json;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Workflows;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Tests.Terminal;

public class WorkflowTextTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly WorkflowRecord Record = new()
    {
        Id = new WorkflowId("snapshot-validation", "ledger-eu-1"),
        Version = 7,
        Status = "checking",
        State = Validations.State(Validations.Checking(Noon)),
        CreatedAt = Noon,
        UpdatedAt = Noon.AddMinutes(1),
        DueAt = Noon.AddMinutes(2),
    };

    [Fact]
    public void It_says_what_it_is_about_where_it_stands_and_what_it_waits_for()
    {
        var text = Of(Record, Noon.AddMinutes(1));

        Assert.Contains("what       restores ledger-eu-1 and proves the data good or bad, as tier critical promises", text);
        Assert.Contains("database   ledger-eu\n", text);
        Assert.Contains("snapshot   ledger-eu-1, manual, postgres 17.6, taken 2026-03-01 11:00:00Z", text);
        Assert.Contains("restore    dr-restore-ledger-eu-1, available, to be gone by 2026-03-01 20:00:00Z", text);
        Assert.Contains("stands     checking, since 2026-03-01 12:00:30Z, 30 s", text);
        Assert.Contains("waits for  the report of the data checks (request 2)", text);
        Assert.Contains("until      2026-03-01 12:20:40Z, in 19 m 40 s", text);
        Assert.Contains("last note  asked again", text);
        Assert.Contains("lease      free", text);
        Assert.Contains("next look  2026-03-01 12:02:00Z, in 1 m 00 s", text);
        Assert.DoesNotContain("{", text);
    }

    [Fact]
    public void It_waits_for_a_report_no_longer_than_its_restore_may_live()
    {
        var checking = Validations.Checking(Noon);
        var brief = checking with { Restore = checking.Restore with { Deadline = Noon.AddMinutes(5) } };

        Assert.Contains("until      2026-03-01 12:05:00Z, in 4 m 00 s", Of(Record with { State = Validations.State(brief) }, Noon.AddMinutes(1)));
    }

    [Fact]
    public void A_lease_an_intent_and_the_last_error_are_shown()
    {
        var record = Record with
        {
            Lease = new Lease("01J8", 6, Noon.AddMinutes(5)),
            Pending = [new PendingEffect("delete-instance", Repeatable: false, "{}")],
            Attempts = 2,
            Outcomes = [EffectOutcome.Refused("delete-instance", "Throttling", "Rate exceeded")],
        };

        Assert.Contains("lease      01J8 acts, until 2026-03-01 12:05:00Z, in 4 m 00 s at the latest (fence 6)", Of(record, Noon.AddMinutes(1)));
        Assert.Contains("intends    delete-instance (attempt 2, not repeatable)", Of(record, Noon));
        Assert.Contains("last error delete-instance refused: Throttling: Rate exceeded", Of(record, Noon));
        Assert.Contains("lease      ran out 2026-03-01 12:05:00Z, 1 m 00 s ago: 01J8 did not finish", Of(record, Noon.AddMinutes(6)));
    }

    [Fact]
    public void Work_that_is_late_says_since_when() =>
        Assert.Contains("next look  now; due since 2026-03-01 12:02:00Z, 1 m 00 s ago", Of(Record, Noon.AddMinutes(3)));

    [Fact]
    public void An_ended_workflow_gives_its_verdict_and_is_never_due()
    {
        var ended = Validations.Checking(Noon) with { Stage = ValidationStage.Ended, Verdict = ValidationVerdict.Failed, Reasons = ["pages: block 3 is bad"] };

        var text = Of(Record with { Status = "failed", DueAt = null, State = Validations.State(ended) }, Noon);

        Assert.Contains("verdict    failed: pages: block 3 is bad", text);
        Assert.Contains("next look  never, it has ended", text);
        Assert.DoesNotContain("waits for", text);
    }

    [Fact]
    public void A_buried_workflow_says_why()
    {
        var text = Of(Record with { DueAt = null, Buried = "state does not decode" }, Noon);

        Assert.Contains("stands     buried", text);
        Assert.Contains("buried     state does not decode", text);
        Assert.Contains("remedy     find what wrote", text);
        Assert.Contains("next look  never, it is buried", text);
    }

    [Theory]
    [InlineData("snapshot-validation", "not { json", "whose state can't be read")]
    [InlineData("restore-sweep", "null", "whose state can't be read")]
    [InlineData("unheard-of", "{}", "a workflow of kind unheard-of")]
    public void What_can_not_be_read_is_said_and_the_rest_is_shown(string kind, string state, string said)
    {
        var text = Of(Record with { Id = new WorkflowId(kind, "k"), State = state }, Noon);

        Assert.Contains(said, text);
        Assert.Contains("stands     checking", text);
    }

    [Fact]
    public void For_machines_it_holds_the_state_and_the_timeline()
    {
        var json = WorkflowJsonText.Whole(Record, [new TimelineEntry(1, 0, Noon, "planned", "began")]);
        using var parsed = JsonDocument.Parse(json.ToJsonString());

        Assert.Equal("ledger-eu", parsed.RootElement.GetProperty("database").GetString());
        Assert.Equal("ledger-eu-1", parsed.RootElement.GetProperty("state").GetProperty("subject").GetProperty("snapshotId").GetString());
        Assert.Equal("began", parsed.RootElement.GetProperty("timeline")[0].GetProperty("text").GetString());
        Assert.Equal(Noon.AddMinutes(2), parsed.RootElement.GetProperty("dueAt").GetDateTimeOffset());
    }

    private static string Of(WorkflowRecord record, DateTimeOffset now)
    {
        using var written = new StringWriter();
        new WorkflowText(CommandConsole.On(written), now).Write(record);
        return written.ToString();
    }
}

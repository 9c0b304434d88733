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
        Status = "restoring",
        State = """{"snapshot":{"id":"ledger-eu-1"}}""",
        CreatedAt = Noon,
        UpdatedAt = Noon.AddMinutes(1),
        DueAt = Noon.AddMinutes(2),
    };

    [Fact]
    public void A_record_shows_what_a_person_on_call_asks_for()
    {
        var text = WorkflowText.Of(Record with
        {
            Lease = new Lease("01J8", 6, Noon.AddMinutes(5)),
            Pending = [new PendingEffect("delete-instance", Repeatable: false, "{}")],
            Attempts = 2,
        });

        Assert.Contains("snapshot-validation/ledger-eu-1", text);
        Assert.Contains("status    restoring", text);
        Assert.Contains("due       2026-03-01 12:02:00.000Z", text);
        Assert.Contains("lease     01J8, until 2026-03-01 12:05:00.000Z, fence 6", text);
        Assert.Contains("intends   delete-instance (attempt 2, not repeatable)", text);
        Assert.Contains("\"id\": \"ledger-eu-1\"", text);
    }

    [Fact]
    public void An_ended_workflow_is_never_due() =>
        Assert.Contains("due       never, it has ended", WorkflowText.Of(Record with { DueAt = null }));

    [Fact]
    public void A_buried_workflow_says_why()
    {
        var text = WorkflowText.Of(Record with { DueAt = null, Buried = "state does not decode" });

        Assert.Contains("due       never, it is buried", text);
        Assert.Contains("buried    state does not decode", text);
        Assert.Contains("remedy    find what wrote", text);
    }

    [Fact]
    public void A_state_that_is_no_json_is_shown_as_it_is() =>
        Assert.Contains("state     not { json", WorkflowText.Of(Record with { State = "not { json" }));
}

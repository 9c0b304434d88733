using DataReliability.Core.Snapshots.Checks;
using DataReliability.Core.Snapshots.Restores;
using DataReliability.Core.Snapshots.Validation;
using DataReliability.Core.Tests.Snapshots.Restores;
using DataReliability.TestSupport.Snapshots;
using static DataReliability.Core.Tests.Snapshots.Validation.ValidationStages;

namespace DataReliability.Core.Tests.Snapshots.Validation;

/// <summary>Single decisions on reports of data checks.</summary>
public class CheckDecisionTests
{
    [Theory]
    [InlineData(-1, 1, "checking")]
    [InlineData(0, 2, "checking")]
    [InlineData(1, 2, "checking")]
    public void A_report_is_awaited_for_twenty_minutes(int ticks, int attempt, string status)
    {
        var decision = Decide(Checking(), Restored().Seen(), now: Later.AddMinutes(20).AddTicks(ticks));

        Assert.Equal((attempt, status), (decision.State.Checking!.Attempt, decision.Status));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_report_of_another_attempt_is_ignored_with_a_reason(int attempt, bool ignored)
    {
        var decision = Report(Checking(), Ledger.Report(attempt));

        Assert.Equal(ignored ? "checking" : "tearing-down", decision.Status);
        Assert.True(decision.Noteworthy);
        if (ignored)
            Assert.Equal($"ignored a report of attempt {attempt}: attempt 1 is awaited", Assert.Single(decision.Reasons));
    }

    [Fact]
    public void A_report_after_the_checks_changes_nothing()
    {
        var done = Report(Checking(), Ledger.Report(1)).State;

        var decision = Report(done, Ledger.Report(1, Ledger.Result("pages", CheckVerdict.Failed)));

        Assert.Equal(ValidationVerdict.Passed, decision.State.Verdict);
        Assert.Equal("tearing-down", decision.Status);
    }

    [Theory]
    [InlineData(CheckVerdict.Passed, CheckVerdict.Passed, ValidationVerdict.Passed)]
    [InlineData(CheckVerdict.Passed, CheckVerdict.Inconclusive, ValidationVerdict.Inconclusive)]
    [InlineData(CheckVerdict.Inconclusive, CheckVerdict.Failed, ValidationVerdict.Failed)]
    [InlineData(CheckVerdict.Passed, CheckVerdict.Failed, ValidationVerdict.Failed)]
    public void The_worst_finding_decides(CheckVerdict first, CheckVerdict second, ValidationVerdict verdict)
    {
        var report = Ledger.Report(1, Ledger.Result("connection"), Ledger.Result("pages", first), Ledger.Result("amcheck", second));

        Assert.Equal(verdict, Report(Checking(), report).State.Verdict);
    }

    [Fact]
    public void A_report_without_results_proves_nothing() => Assert.Equal(
        ValidationVerdict.Inconclusive, Report(Checking(), Ledger.Report(1) with { Results = [] }).State.Verdict);

    [Theory]
    [InlineData(-1, CheckVerdict.Passed)]
    [InlineData(0, CheckVerdict.Passed)]
    [InlineData(1, CheckVerdict.Failed)]
    public void A_restore_slower_than_promised_fails(int ticks, CheckVerdict verdict)
    {
        var served = TimeSpan.FromMinutes(6) + TimeSpan.FromSeconds(1);
        var state = Checking() with { Tier = Ledger.Tier with { Rto = served.Subtract(TimeSpan.FromTicks(ticks)) } };

        var rto = Report(state, Ledger.Report(1)).State.Report!.Results.Single(result => result.Check == "rto");

        Assert.Equal(verdict, rto.Verdict);
        Assert.Contains("00:06:01", rto.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restore_that_vanishes_while_checked_is_inconclusive()
    {
        var decision = Decide(Checking(), Gone, now: Later);

        Assert.Equal(ValidationVerdict.Inconclusive, decision.State.Verdict);
        Assert.Contains("was deleted while it was being checked", Assert.Single(decision.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void States_and_effects_survive_their_JSON()
    {
        var workflow = new ValidationWorkflow(new BlindWorld(), new ValidationLimits());
        var state = Report(Checking(), Ledger.Report(1)).State;
        RestoreEffect[] effects = [state.Order!, new OpenInstance(state.Restore), new DeleteInstance(state.Restore)];

        Assert.Equivalent(state, workflow.ReadState(workflow.WriteState(state)), strict: true);
        Assert.All(effects, effect => Assert.Equal(effect, workflow.ReadEffect(workflow.WriteEffect(effect))));
    }
}

using DataReliability.Core.Snapshots.Checks;
using DataReliability.Dr.Drill.Verdicts;

namespace DataReliability.Dr.Tests.Drill;

public class ExpectationTests
{
    private static readonly CheckResult[] Good =
    [
        Check("connection", CheckVerdict.Passed, "answered"),
        Check("pages", CheckVerdict.Passed, "every page read"),
        Check("row-counts", CheckVerdict.Passed, "no table shrank"),
        Check("freshness", CheckVerdict.Passed, "newest row 1 s old"),
    ];

    [Fact]
    public void A_pass_with_every_check_passed_is_right() => Assert.Null(Expectation.Passed.WhatIsWrong("passed", Good));

    [Theory]
    [InlineData("failed")]
    [InlineData("inconclusive")]
    [InlineData("none")]
    public void Another_verdict_than_the_expected_one_is_wrong(string verdict) =>
        Assert.Equal($"passed was right, {verdict} came", Expectation.Passed.WhatIsWrong(verdict, Good));

    [Fact]
    public void A_pass_over_an_inconclusive_check_is_wrong() =>
        Assert.Equal(
            "pages did not pass: refused",
            Expectation.Passed.WhatIsWrong("passed", With("pages", CheckVerdict.Inconclusive, "refused")));

    [Theory]
    [InlineData("invalid page in block 412 of relation public.payments", null)]
    [InlineData("public.payments: invalid page in block 41", "pages does not say '412': public.payments: invalid page in block 41")]
    [InlineData("public.payments: invalid page in block 4125", "pages does not say '412': public.payments: invalid page in block 4125")]
    [InlineData("invalid page in block 412 of relation invoices", "pages does not say 'payments': invalid page in block 412 of relation invoices")]
    public void A_corrupt_page_must_be_named_by_relation_and_block(string summary, string? wrong) =>
        Assert.Equal(wrong, Expectation.CorruptPage("payments", 412).WhatIsWrong("failed", With("pages", CheckVerdict.Failed, summary)));

    [Fact]
    public void A_corrupt_page_may_fail_other_checks_as_well()
    {
        CheckResult[] checks = [.. With("pages", CheckVerdict.Failed, "payments, block 7"), Check("amcheck", CheckVerdict.Failed, "payments")];

        Assert.Null(Expectation.CorruptPage("payments", 7).WhatIsWrong("failed", checks));
    }

    [Theory]
    [InlineData("ledger.public.payments has 3 rows, had 70,412", null)]
    [InlineData("ledger.public.payments has 3 rows, had 70412", null)]
    [InlineData("ledger.public.payments has 3 rows", "row-counts does not say '70412': ledger.public.payments has 3 rows")]
    public void Lost_rows_must_come_with_the_count_before(string summary, string? wrong) =>
        Assert.Equal(wrong, Expectation.LostRows("payments", 70412).WhatIsWrong("failed", With("row-counts", CheckVerdict.Failed, summary)));

    [Fact]
    public void A_failure_for_another_reason_is_wrong() =>
        Assert.Equal(
            "freshness had to fail and passed: newest row 1 s old",
            Expectation.Stale("payments").WhatIsWrong("failed", With("pages", CheckVerdict.Failed, "payments, block 7")));

    [Fact]
    public void A_second_failure_beside_the_expected_one_is_wrong()
    {
        CheckResult[] checks = [Check("freshness", CheckVerdict.Failed, "payments: 2 h"), Check("pages", CheckVerdict.Failed, "block 7")];

        Assert.Equal("pages failed as well: block 7", Expectation.Stale("payments").WhatIsWrong("failed", checks));
    }

    [Fact]
    public void A_check_that_never_ran_is_wrong() =>
        Assert.Equal("no check named freshness ran", Expectation.Stale("payments").WhatIsWrong("failed", []));

    private static CheckResult[] With(string name, CheckVerdict verdict, string summary) =>
        [.. Good.Where(check => check.Check != name), Check(name, verdict, summary)];

    private static CheckResult Check(string name, CheckVerdict verdict, string summary) =>
        new(name, verdict, summary, [], TimeSpan.Zero);
}

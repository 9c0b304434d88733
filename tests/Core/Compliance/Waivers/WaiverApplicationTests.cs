using DataReliability.Core.Compliance;
using DataReliability.Core.Compliance.Findings;
using DataReliability.Core.Compliance.Waivers;
using DataReliability.Core.Tests.Compliance.Findings;

namespace DataReliability.Core.Tests.Compliance.Waivers;

public class WaiverApplicationTests
{
    private static readonly Finding Failure = FindingSample.After(Outcome.Failed) with
    {
        Resource = FindingSample.Resource() with { Tags = new Dictionary<string, string> { ["env"] = "test" } },
    };

    private static readonly Waiver Waiver = new()
    {
        Id = "public-demo",
        Owner = "ada",
        Reason = "the demo has no data",
        Approver = "bob",
        Scope = new WaiverScope { Controls = ["RDS.2"] },
        Created = Sample.Now.AddDays(10),
        Expires = Sample.Now.AddDays(100),
    };

    [Theory]
    [InlineData(9.9, null, WaiverState.Pending)]
    [InlineData(10, false, WaiverState.Active)]
    [InlineData(85.9, false, WaiverState.Active)]
    [InlineData(86, true, WaiverState.EndsSoon)]
    [InlineData(99.9, true, WaiverState.EndsSoon)]
    [InlineData(100, null, WaiverState.Ended)]
    public void It_is_in_force_from_its_creation_warns_and_turns_back_by_itself(double day, bool? endsSoon, WaiverState state)
    {
        var application = new WaiverApplication([Waiver], Sample.Now.AddDays(day));
        var applied = application.Apply(Failure).Waiver;
        Assert.Equal(endsSoon, applied?.EndsSoon);
        Assert.Equal(new WaiverStatus(Waiver, state, Failures: 1), Assert.Single(application.Statuses()));
    }

    [Fact]
    public void It_covers_what_was_found_before_it_was_agreed_and_says_so()
    {
        var applied = Apply(Waiver, Failure).Waiver!;
        Assert.True(applied.Retroactive);
        Assert.Equal(("ada", "bob", "the demo has no data"), (applied.Owner, applied.Approver, applied.Reason));
        Assert.False(Apply(Waiver, Failure with { FailedSince = Sample.Now.AddDays(11) }).Waiver!.Retroactive);
    }

    [Theory]
    [InlineData(Outcome.Passed)]
    [InlineData(Outcome.Unknown)]
    [InlineData(Outcome.NotApplicable)]
    public void Only_failures_are_waived_and_an_earlier_waiver_is_taken_off(Outcome outcome)
    {
        var before = Apply(Waiver, Failure) with { Outcome = outcome };
        Assert.NotNull(before.Waiver);
        Assert.Null(Apply(Waiver, before).Waiver);
    }

    [Fact]
    public void An_ended_one_is_taken_off() =>
        Assert.Null(new WaiverApplication([Waiver], Sample.Now.AddDays(200)).Apply(Apply(Waiver, Failure)).Waiver);

    public static TheoryData<string, bool> Scopes => new()
    {
        { "control RDS.3", false },
        { "account 123456789012", true },
        { "account 210987654321", false },
        { "region eu-west-1", true },
        { "region us-east-1", false },
        { "resource LED*", true },
        { "resource ledge?", true },
        { "resource *:db:ledger", true },
        { "resource billing*", false },
        { "tag env=test", true },
        { "tag env=prod", false },
        { "tag env", true },
        { "tag Env", false },
    };

    [Theory]
    [MemberData(nameof(Scopes))]
    public void It_covers_what_meets_every_condition(string condition, bool covered)
    {
        var (kind, value) = (condition.Split(' ')[0], condition.Split(' ')[1]);
        var scope = kind switch
        {
            "control" => Waiver.Scope with { Controls = [value] },
            "account" => Waiver.Scope with { Accounts = [value] },
            "region" => Waiver.Scope with { Regions = [value] },
            "resource" => Waiver.Scope with { Resource = value },
            _ => Waiver.Scope with { Tag = new WaiverTag(value.Split('=')[0], value.Contains('=', StringComparison.Ordinal) ? value.Split('=')[1] : null) },
        };
        Assert.Equal(covered, Apply(Waiver with { Scope = scope }, Failure).IsWaived);
    }

    [Fact]
    public void Tags_that_could_not_be_read_match_none() => Assert.False(Apply(
        Waiver with { Scope = Waiver.Scope with { Tag = new WaiverTag("env", null) } }, FindingSample.After(Outcome.Failed)).IsWaived);

    [Fact]
    public void Of_several_the_one_that_ends_last_applies()
    {
        Waiver[] waivers = [Waiver with { Id = "short", Expires = Sample.Now.AddDays(30) }, Waiver, Waiver with { Id = "later", Created = Sample.Now.AddDays(50) }];
        Assert.Equal("public-demo", new WaiverApplication(waivers, Sample.Now.AddDays(20)).Apply(Failure).Waiver!.Id);
    }

    private static Finding Apply(Waiver waiver, Finding finding) =>
        new WaiverApplication([waiver], Sample.Now.AddDays(20)).Apply(finding);
}

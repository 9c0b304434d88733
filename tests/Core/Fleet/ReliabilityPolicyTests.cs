using DataReliability.Core.Fleet;

namespace DataReliability.Core.Tests.Fleet;

public class ReliabilityPolicyTests
{
    private static readonly ReliabilityPolicy Policy =
        Assert.IsType<PolicyReading.Accepted>(ReliabilityPolicyReader.Read(PolicyFiles.Read("reliability.json"))).Policy;

    [Fact]
    public void A_database_picks_its_tier_by_tag()
    {
        var tier = Choose("orders", "critical");

        Assert.Equal("critical", tier.Name);
        Assert.Equal(TimeSpan.FromMinutes(15), tier.Rpo);
        Assert.Equal(0.05, tier.Checks.RowCounts!.MaxDecrease);
        Assert.Empty(tier.Checks.Freshness);
    }

    [Fact]
    public void A_database_without_a_tag_gets_the_default_tier() => Assert.Equal("standard", Choose("orders", null).Name);

    [Theory]
    [InlineData("ledger-eu")]
    [InlineData("Ledger-US")]
    public void Additions_for_a_database_join_the_checks_of_its_tier(string database)
    {
        var checks = Choose(database, "critical").Checks;

        Assert.Equal([new FreshnessPolicy("public.payments", "received_at")], checks.Freshness);
        Assert.Equal(["every-payment-has-an-invoice", "every-invoice-has-an-organisation"], checks.Assertions.Select(a => a.Name));
        Assert.Equal(0.05, checks.RowCounts!.MaxDecrease);
    }

    [Fact]
    public void An_unknown_tier_is_refused_with_the_allowed_ones()
    {
        var refused = Assert.IsType<TierChoice.Refused>(Policy.For("orders", Tags("gold")));

        Assert.Equal(
            "database orders has the tag data-reliability:tier = 'gold', which is no tier of the policy: use one of critical, standard, low",
            refused.Message);
    }

    [Fact]
    public void A_database_without_a_tag_is_refused_where_there_is_no_default()
    {
        var refused = Assert.IsType<TierChoice.Refused>((Policy with { DefaultTier = null }).For("orders", Tags(null)));

        Assert.Contains("has no tag data-reliability:tier and the policy has no defaultTier", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Later_additions_win_over_earlier_ones()
    {
        var policy = Policy with
        {
            Databases =
            [
                new DatabasePolicy(new DatabasePattern("*"), new CheckOverride { Pages = false, HasRowCounts = true, Assertions = [new("a", "select 1 = 1")] }),
                new DatabasePolicy(new DatabasePattern("order?"), new CheckOverride { Pages = true, Assertions = [new("a", "select true")] }),
            ],
        };

        var checks = Assert.IsType<TierChoice.Chosen>(policy.For("orders", Tags(null))).Tier.Checks;

        Assert.True(checks.Pages);
        Assert.Null(checks.RowCounts);
        Assert.Equal([new SqlAssertion("a", "select true")], checks.Assertions);
    }

    private static TierPolicy Choose(string database, string? tag) => Assert.IsType<TierChoice.Chosen>(Policy.For(database, Tags(tag))).Tier;

    private static Dictionary<string, string> Tags(string? tier) =>
        tier is null ? new() { ["name"] = "x" } : new() { [ReliabilityPolicy.TierTag] = tier };
}

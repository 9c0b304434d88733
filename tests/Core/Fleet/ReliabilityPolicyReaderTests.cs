using DataReliability.Core.Fleet;

namespace DataReliability.Core.Tests.Fleet;

public class ReliabilityPolicyReaderTests
{
    [Fact]
    public void Every_fault_is_listed_with_its_path_value_and_remedy()
    {
        var faults = Refuse("""
            {
              "teirs": 1,
              "tiers": {
                "low": { "rpo": "15 min", "rto": "PT30S", "cadence": "P1D", "checks": { "assertions": [{ "sql": "select true" }] } },
                "low": { "rpo": "P1D", "rto": "P1D", "cadence": "P1D" }
              },
              "defaultTier": "gold",
              "databases": { "Ledger EU": { "checks": { "freshness": [{ "table": "payments", "column": "at" }] } } }
            }
            """);

        Assert.Equal(
            [
                "$.teirs", "$.tiers.low", "$.tiers.low.rpo", "$.tiers.low.rto", "$.tiers.low.checks.assertions[0].name", "$.defaultTier",
                "$.databases['Ledger EU']", "$.databases['Ledger EU'].checks.freshness[0].table",
            ],
            faults.Select(fault => fault.Path));
        Assert.Equal("\"PT30S\"", faults[3].Value);
        Assert.Contains("at least one minute", faults[3].Remedy, StringComparison.Ordinal);
        Assert.Contains("use one of low", faults[5].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_no_json_is_refused_with_line_and_position()
    {
        var fault = Assert.Single(Refuse("{\n  \"tiers\": {,\n}"));

        Assert.Equal("$", fault.Path);
        Assert.Contains("line 2, position 13", fault.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"tiers\": {\"a\": null}}")]
    [InlineData("{\"tiers\": {\"\\ud800\": {}}}")]
    [InlineData("{\"defaultTier\": \"\\ud800\"}")]
    public void Odd_text_is_refused_without_an_exception(string text) => Assert.NotEmpty(Refuse(text));

    [Theory]
    [InlineData("PT1M", 1)]
    [InlineData("PT1H30M", 90)]
    [InlineData("P1DT1M", 1441)]
    [InlineData("P2W", 20160)]
    public void Durations_are_iso_8601(string rpo, double minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Accept(Tier(rpo)).Tiers["low"].Rpo);

    [Fact]
    public void A_tier_that_says_nothing_of_checks_gets_the_defaults()
    {
        var checks = Accept(Tier("P1D")).Tiers["low"].Checks;

        Assert.True(checks.Pages);
        Assert.True(checks.Structure);
        Assert.Equal(new RowCountPolicy(0.2, 100), checks.RowCounts);
        Assert.Empty(checks.Freshness);
        Assert.Empty(checks.Assertions);
    }

    private static string Tier(string rpo) => $$"""{ "tiers": { "low": { "rpo": "{{rpo}}", "rto": "P1D", "cadence": "P1D" } } }""";

    private static ReliabilityPolicy Accept(string text) => Assert.IsType<PolicyReading.Accepted>(ReliabilityPolicyReader.Read(text)).Policy;

    private static IReadOnlyList<PolicyFault> Refuse(string text) =>
        Assert.IsType<PolicyReading.Refused>(ReliabilityPolicyReader.Read(text)).Faults;
}

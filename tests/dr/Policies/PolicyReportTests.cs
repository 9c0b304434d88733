using DataReliability.Core.Fleet;
using DataReliability.Dr.Policies;
using DataReliability.Dr.Terminal;

namespace DataReliability.Dr.Tests.Policies;

public class PolicyReportTests
{
    private const string Tiers =
        """
        "tiers": { "critical": { "rpo": "PT15M", "rto": "PT1H", "cadence": "P1D", "checks": { "assertions": [{ "name": "a", "sql": "select true" }] } },
                   "low": { "rpo": "P1D", "rto": "P1D", "cadence": "P28D" } }, "defaultTier": "critical"
        """;

    [Fact]
    public void Every_fault_is_named_by_its_path()
    {
        var report = Of("""{ "tiers": { "Critical": { "rpo": "soon", "rto": "PT1H", "cadence": "P1D" } }, "defaultTier": "gold" }""");

        Assert.False(report.Right);
        Assert.Equal(["$.tiers.Critical", "$.tiers.Critical.rpo", "$.defaultTier"], report.Faults.Select(fault => fault.Path));
        Assert.All(report.Faults, fault => Assert.Contains(fault.Path, Text(report)));
        Assert.Contains("3 faults; nothing runs on a policy that has any", Text(report));
    }

    [Fact]
    public void A_tier_is_told_in_sentences()
    {
        var text = Text(Of($$"""{ {{Tiers}} }"""));

        Assert.Contains("critical, also without a tag\n  loses at most 15 minutes of data, serves again within one hour of a restore", text);
        Assert.Contains("its newest snapshot is restored and proven every 28 days", text);
        Assert.Contains("no table of 100 rows or more shrinks by over 20 %", text);
        Assert.Contains("✓ policy holds", text);
    }

    [Theory]
    [InlineData("""{ "ledger-*": { "checks": { "pages": true } } }""", "$.databases['ledger-*'].checks changes nothing")]
    [InlineData("""{ "l*": { "checks": { "assertions": [{ "name": "b", "sql": "select 1 = 1" }] } }, "*": { "checks": { "assertions": [{ "name": "b", "sql": "select true" }] } } }""", "b never runs: $.databases['*'] replaces it")]
    public void What_says_nothing_is_told(string databases, string said)
    {
        var report = Of($$"""{ {{Tiers}}, "databases": {{databases}} }""");

        Assert.True(report.Right);
        Assert.Contains(said, Assert.Single(report.Idle));
    }

    [Fact]
    public void Beside_a_fleet_it_tells_who_gets_what_and_what_serves_nobody()
    {
        var report = Of($$"""{ {{Tiers}}, "databases": { "orders-*": { "checks": { "pages": false } } } }""", Database("ledger-eu", "critical"), Database("ledger-us", "gold"));

        Assert.False(report.Right);
        Assert.Contains("$.databases['orders-*'] matches no database", string.Join('\n', report.Idle));
        Assert.Contains("$.tiers.low: no database is of this tier", string.Join('\n', report.Idle));
        Assert.Contains("ledger-us has the tag data-reliability:tier = 'gold', which is no tier of the policy", Text(report));
        Assert.Equal("critical", (string?)report.ToJson()["databases"]!["ledger-eu"]);
    }

    [Fact]
    public void Of_a_fleet_only_what_names_a_stack_takes_part() =>
        Assert.Empty(Of($$"""{ {{Tiers}} }""", Database("theirs", "gold") with { Tags = new Dictionary<string, string>() }).Fleet!);

    private static PolicyReport Of(string json, params DatabaseInstance[] databases) =>
        PolicyReport.Of("policy", ReliabilityPolicyReader.Read(json), databases.Length == 0 ? null : databases);

    private static string Text(PolicyReport report)
    {
        using var written = new StringWriter();
        new PolicyText(CommandConsole.On(written)).Write(report);
        return written.ToString();
    }

    private static DatabaseInstance Database(string id, string tier) => new()
    {
        Id = id,
        ResourceId = "db-" + id,
        Engine = "postgres",
        EngineVersion = "17.6",
        Status = "available",
        InstanceClass = "db.t4g.small",
        Tags = new Dictionary<string, string> { [FleetTags.Stack] = "s", [ReliabilityPolicy.TierTag] = tier },
    };
}

using DataReliability.Core.Compliance.Scans;
using DataReliability.Hosting;

namespace DataReliability.ComplianceScan.Tests;

public sealed class ScanEnvironmentTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("scan-environment-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Places_are_every_account_in_every_Region_once()
    {
        var targets = ScanEnvironment.ReadTargets(Of(("SCAN_ACCOUNTS", "111122223333, 222233334444,111122223333"), ("SCAN_REGIONS", "eu-west-1,us-east-1")));

        Assert.Equal(
            ["111122223333/eu-west-1", "111122223333/us-east-1", "222233334444/eu-west-1", "222233334444/us-east-1"],
            targets.Places.Select(place => place.ToString()));
    }

    [Theory]
    [InlineData("SCAN_ACCOUNTS", "1234", "an account has twelve digits")]
    [InlineData("SCAN_REGIONS", "Ireland", "write Regions as eu-west-1")]
    [InlineData("SCAN_ACCOUNTS", "", "is not set")]
    public void A_faulty_target_is_named(string name, string value, string fault)
    {
        var refusal = Assert.Throws<InvalidEnvironmentException>(() => ScanEnvironment.ReadTargets(Of((name, value))));

        Assert.Contains(refusal.Faults, one => one.StartsWith(name, StringComparison.Ordinal) && one.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void More_places_than_a_scan_can_hold_are_refused()
    {
        var accounts = string.Join(',', Enumerable.Range(1, 1001).Select(number => $"{number:000000000000}"));

        var refusal = Assert.Throws<InvalidEnvironmentException>(() => ScanEnvironment.ReadTargets(Of(("SCAN_ACCOUNTS", accounts))));

        Assert.Contains("2002 places", Assert.Single(refusal.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policy_and_the_waivers_stand_beside_the_code()
    {
        Assert.NotEmpty(ScanEnvironment.ReadPolicy(Of()).Value().Tiers);
        Assert.Empty(PackageFiles.ReadWaivers(Of()).Faults);
    }

    [Theory]
    [InlineData("nowhere.json", null, "there is no such file")]
    [InlineData("faulty.json", "{}", "it has faults: $.tiers")]
    public void A_policy_that_cannot_be_had_is_unread_with_its_reason(string file, string? text, string reason)
    {
        if (text is not null)
            File.WriteAllText(Path.Combine(_directory, file), text);

        var policy = ScanEnvironment.ReadPolicy(Of(("RELIABILITY_POLICY", Path.Combine(_directory, file))));

        var unread = Assert.Single(policy.Faults());
        Assert.Equal(file, unread.Call);
        Assert.StartsWith(reason, unread.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_file_of_waivers_no_report_is_written()
    {
        var refusal = Assert.Throws<InvalidEnvironmentException>(() => PackageFiles.ReadWaivers(Of(("COMPLIANCE_WAIVERS", "nowhere.json"))));

        Assert.Contains("COMPLIANCE_WAIVERS names", Assert.Single(refusal.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_waiver_waives_nothing_and_stops_no_report()
    {
        var file = Path.Combine(_directory, "waivers.json");
        File.WriteAllText(file, """{"waivers":[{"id":"x"}]}""");

        var reading = PackageFiles.ReadWaivers(Of(("COMPLIANCE_WAIVERS", file)));

        Assert.Empty(reading.Waivers);
        Assert.NotEmpty(reading.Faults);
    }

    [Fact]
    public void How_long_and_how_often_have_their_defaults()
    {
        var limits = ScanEnvironment.ReadLimits(Of());

        Assert.Equal((TimeSpan.FromHours(4), TimeSpan.FromSeconds(30)), (limits.DeadlineAfter, limits.PollInterval));
    }

    [Fact]
    public void Home_is_the_stacks_own_account_and_Region() =>
        Assert.Equal(new ScanPlace("111122223333", "eu-west-1"), HomePlace.Read(Of()));

    private static EnvironmentReader Of(params (string Name, string Value)[] changes)
    {
        var variables = ScanBench.Variables();
        foreach (var (name, value) in changes)
            variables[name] = value;
        return new EnvironmentReader(variables);
    }
}

using DataReliability.Hosting;
using DataReliability.Postgres.Connections;

namespace DataReliability.SnapshotValidation.Tests;

public class ValidationEnvironmentTests
{
    [Fact]
    public void Without_a_word_nothing_is_restored()
    {
        var options = ValidationEnvironment.ReadPlan(Of());

        Assert.Equal((false, "dr-restore-", 5, TimeSpan.FromHours(8)), (options.RestoresEnabled, options.Prefix, options.MaxConcurrentRestores, options.DeadlineAfter));
    }

    [Theory]
    [InlineData("RESTORES_ENABLED", "yes")]
    [InlineData("RESTORE_PREFIX", "--")]
    [InlineData("MAX_CONCURRENT_RESTORES", "0")]
    [InlineData("MAX_CONCURRENT_RESTORES", "41")]
    [InlineData("RESTORE_DEADLINE_HOURS", "73")]
    public void A_faulty_variable_is_named(string name, string value)
    {
        var refusal = Assert.Throws<InvalidEnvironmentException>(() => ValidationEnvironment.ReadPlan(Of((name, value))));

        Assert.Contains(name, Assert.Single(refusal.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_missing_is_named_at_once() =>
        Assert.Equal(3, Assert.Throws<InvalidEnvironmentException>(() => ValidationEnvironment.ReadPlace(Of())).Faults.Count);

    [Theory]
    [InlineData(null, PostgresTls.VerifyFull)]
    [InlineData("verify-full", PostgresTls.VerifyFull)]
    [InlineData("require", PostgresTls.Require)]
    public void TLS_is_verified_unless_said_otherwise(string? value, PostgresTls tls) =>
        Assert.Equal(tls, ValidationEnvironment.ReadChecks(value is null ? Of() : Of(("DATABASE_TLS", value))).Tls);

    [Theory]
    [InlineData("DATABASE_TLS", "off")]
    [InlineData("DATABASE_CA_BUNDLE", "nowhere.pem")]
    public void Faulty_TLS_is_refused(string name, string value) =>
        Assert.Throws<InvalidEnvironmentException>(() => ValidationEnvironment.ReadChecks(Of((name, value))));

    [Fact]
    public void The_policy_stands_beside_the_code() => Assert.NotEmpty(PackageFiles.ReadPolicy(Of()).Tiers);

    [Fact]
    public void A_missing_policy_is_refused() =>
        Assert.Throws<InvalidEnvironmentException>(() => PackageFiles.ReadPolicy(Of(("RELIABILITY_POLICY", "nowhere.json"))));

    private static EnvironmentReader Of(params (string Name, string Value)[] variables) =>
        new(variables.ToDictionary(variable => variable.Name, variable => variable.Value));
}

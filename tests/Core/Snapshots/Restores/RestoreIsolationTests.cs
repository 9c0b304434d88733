using DataReliability.Core.Snapshots.Restores;

namespace DataReliability.Core.Tests.Snapshots.Restores;

public class RestoreIsolationTests
{
    [Fact]
    public void What_is_as_asked_is_isolated() => Assert.Empty(RestoreIsolation.Faults(Restored.Instance(), Restored.Order));

    [Theory]
    [InlineData(true, "it is publicly accessible")]
    [InlineData(null, "RDS does not tell whether it is publicly accessible")]
    public void A_public_address_must_be_known_not_to_be(bool? isPublic, string reason) => Assert.Equal(
        reason, Assert.Single(RestoreIsolation.Faults(Restored.Instance() with { PubliclyAccessible = isPublic }, Restored.Order)));

    [Theory]
    [InlineData("default")]
    [InlineData(null)]
    public void Another_subnet_group_is_not_isolated(string? group) =>
        Assert.Single(RestoreIsolation.Faults(Restored.Instance() with { SubnetGroup = group }, Restored.Order));

    [Theory]
    [InlineData()]
    [InlineData("sg-default")]
    [InlineData("sg-isolated", "sg-default")]
    public void The_security_group_must_be_ours_alone(params string[] groups) =>
        Assert.Single(RestoreIsolation.Faults(Restored.Instance() with { SecurityGroups = groups }, Restored.Order));

    [Theory]
    [InlineData()]
    [InlineData("default.postgres17")]
    [InlineData("stack-a-restore-postgres17 (pending-reboot)")]
    public void The_parameter_group_must_be_ours_and_in_force(params string[] groups) =>
        Assert.Single(RestoreIsolation.Faults(Restored.Instance() with { ParameterGroups = groups }, Restored.Order));
}

using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS44MariaDBForcesTls;

public class MariaDBForcesTlsTests() : ControlSpecification("RDS.44")
{
    protected override Resource Good => Sample.MariaDB;

    protected override Resource Bad =>
        Sample.MariaDB with { Parameters = Sample.Parameters((ParameterNames.RequireSecureTransport, "OFF")) };

    protected override string Why => "require_secure_transport is OFF in ours";

    protected override IReadOnlyList<Resource> Foreign => [Sample.MySql, Sample.MariaDB with { EngineVersion = "10.4.34" }];

    [Fact]
    public void A_group_that_waits_for_a_reboot_fails() => Fails(
        Sample.MariaDB with { ParameterApplyStatuses = Sample.List("pending-reboot") },
        "its parameter group is pending-reboot: the instance does not run on it yet");

    [Fact]
    public void The_first_version_with_the_parameter_is_judged() => Passes(Sample.MariaDB with { EngineVersion = "10.5.1" });

    [Fact]
    public void A_version_that_is_no_number_is_unknown() => IsUnknown(Sample.MariaDB with { EngineVersion = "unheard-of" });
}

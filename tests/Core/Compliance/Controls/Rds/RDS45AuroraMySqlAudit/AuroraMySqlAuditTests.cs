using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS45AuroraMySqlAudit;

public class AuroraMySqlAuditTests() : ControlSpecification("RDS.45")
{
    protected override Resource Good => Sample.Cluster;

    protected override Resource Bad =>
        Sample.Cluster with { Parameters = Sample.Parameters((ParameterNames.ServerAuditLogging, "0"), (ParameterNames.ServerAuditEvents, "CONNECT")) };

    protected override string Why => "server_audit_logging is 0 in ours";

    protected override IReadOnlyList<Resource> Foreign => [Sample.AuroraPostgres];

    [Fact]
    public void Nothing_to_audit_fails() => Fails(
        Sample.Cluster with { Parameters = Sample.Parameters((ParameterNames.ServerAuditLogging, "1")) },
        "server_audit_events is empty in ours: nothing is audited");

    [Fact]
    public void A_group_that_does_not_say_fails() => Fails(
        Sample.Cluster with { Parameters = Sample.Parameters() }, "server_audit_logging is not set in ours, and off by default");

    [Fact]
    public void A_member_that_waits_for_a_reboot_fails() => Fails(
        Sample.Cluster with { Members = Sample.Members(("orders-1", true, "in-sync"), ("orders-2", false, "pending-reboot")) },
        "the parameter group is pending-reboot at orders-2: it does not run on it yet");
}

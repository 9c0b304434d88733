using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS34AuroraMySqlAuditLog;

public class AuroraMySqlAuditLogTests() : ControlSpecification("RDS.34")
{
    protected override Resource Good => Sample.Cluster;

    protected override Resource Bad => Sample.Cluster with { LogExports = Sample.List("error") };

    protected override string Why => "it does not export audit";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.AuroraPostgres,
        Sample.Cluster with { EngineMode = "serverless", LogExports = Sample.List() },
    ];

    [Fact]
    public void A_cluster_without_a_mode_is_judged() => Passes(Sample.Cluster with { EngineMode = Sample.None<string>() });
}

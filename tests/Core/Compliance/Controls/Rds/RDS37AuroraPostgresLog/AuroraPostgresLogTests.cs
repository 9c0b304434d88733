using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS37AuroraPostgresLog;

public class AuroraPostgresLogTests() : ControlSpecification("RDS.37")
{
    protected override Resource Good => Sample.AuroraPostgres;

    protected override Resource Bad => Sample.AuroraPostgres with { LogExports = Sample.List() };

    protected override string Why => "it does not export postgresql";

    protected override IReadOnlyList<Resource> Foreign => [Sample.Cluster, Sample.MultiAZCluster];
}

using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS15ClusterMultiAZ;

public class ClusterMultiAZTests() : ControlSpecification("RDS.15")
{
    protected override Resource Good => Sample.Cluster;

    protected override Resource Bad => Sample.Cluster with { MultiAZ = false };

    protected override string Why => "its instances are in one zone";
}

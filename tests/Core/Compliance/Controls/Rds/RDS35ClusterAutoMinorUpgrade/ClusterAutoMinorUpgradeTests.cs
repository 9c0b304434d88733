using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS35ClusterAutoMinorUpgrade;

public class ClusterAutoMinorUpgradeTests() : ControlSpecification("RDS.35")
{
    protected override Resource Good => Sample.MultiAZCluster;

    protected override Resource Bad => Sample.MultiAZCluster with { AutoMinorVersionUpgrade = false };

    protected override string Why => "minor versions do not come by themselves";

    protected override IReadOnlyList<Resource> Foreign =>
    [
        Sample.Cluster with { AutoMinorVersionUpgrade = false },
        Sample.Neptune with { AutoMinorVersionUpgrade = false },
    ];

    [Fact]
    public void MySQL_is_judged_too() => Fails(Sample.MultiAZCluster with { Engine = "mysql", AutoMinorVersionUpgrade = false }, Why);
}

using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS13InstanceAutoMinorUpgrade;

public class InstanceAutoMinorUpgradeTests() : ControlSpecification("RDS.13")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { AutoMinorVersionUpgrade = false };

    protected override string Why => "minor versions do not come by themselves";

    [Fact]
    public void Each_member_of_a_cluster_is_judged() => Fails(Sample.Member with { AutoMinorVersionUpgrade = false }, Why);
}

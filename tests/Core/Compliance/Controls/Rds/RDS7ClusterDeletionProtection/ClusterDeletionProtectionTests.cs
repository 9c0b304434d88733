using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS7ClusterDeletionProtection;

public class ClusterDeletionProtectionTests() : ControlSpecification("RDS.7")
{
    protected override Resource Good => Sample.Cluster;

    protected override Resource Bad => Sample.Cluster with { DeletionProtection = false };

    protected override string Why => "it is not protected from deletion";

    [Fact]
    public void Neptune_is_judged_too() => Fails(Sample.Neptune with { DeletionProtection = false }, Why);
}

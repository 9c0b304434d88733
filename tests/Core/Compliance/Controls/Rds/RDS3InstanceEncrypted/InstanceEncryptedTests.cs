using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS3InstanceEncrypted;

public class InstanceEncryptedTests() : ControlSpecification("RDS.3")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { StorageEncrypted = false };

    protected override string Why => "its storage is not encrypted";

    [Fact]
    public void A_member_of_a_cluster_is_judged_too() => Fails(Sample.Member with { StorageEncrypted = false }, Why);
}

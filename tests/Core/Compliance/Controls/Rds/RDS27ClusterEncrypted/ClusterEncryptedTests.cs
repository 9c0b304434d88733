using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS27ClusterEncrypted;

public class ClusterEncryptedTests() : ControlSpecification("RDS.27")
{
    protected override Resource Good => Sample.Cluster;

    protected override Resource Bad => Sample.Cluster with { StorageEncrypted = false };

    protected override string Why => "its storage is not encrypted";
}

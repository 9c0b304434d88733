using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS29ClusterSnapshotTagged;

public class ClusterSnapshotTaggedTests() : TagSpecification("RDS.29")
{
    protected override Resource Good => Sample.ClusterSnapshot;
}

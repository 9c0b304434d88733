using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS32SnapshotTagged;

public class SnapshotTaggedTests() : TagSpecification("RDS.32")
{
    protected override Resource Good => Sample.Snapshot;
}

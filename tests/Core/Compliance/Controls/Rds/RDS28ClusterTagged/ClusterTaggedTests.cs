using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS28ClusterTagged;

public class ClusterTaggedTests() : TagSpecification("RDS.28")
{
    protected override Resource Good => Sample.Cluster;
}

using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS33SubnetGroupTagged;

public class SubnetGroupTaggedTests() : TagSpecification("RDS.33")
{
    protected override Resource Good => Sample.SubnetGroup;
}

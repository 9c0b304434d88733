using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS30InstanceTagged;

public class InstanceTaggedTests() : TagSpecification("RDS.30")
{
    protected override Resource Good => Sample.Instance;
}

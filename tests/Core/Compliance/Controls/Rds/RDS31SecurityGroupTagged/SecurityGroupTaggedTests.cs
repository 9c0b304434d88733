using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS31SecurityGroupTagged;

public class SecurityGroupTaggedTests() : TagSpecification("RDS.31")
{
    protected override Resource Good => Sample.SecurityGroup;
}

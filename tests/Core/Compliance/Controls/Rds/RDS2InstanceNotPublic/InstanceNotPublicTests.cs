using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS2InstanceNotPublic;

public class InstanceNotPublicTests() : ControlSpecification("RDS.2")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { PubliclyAccessible = true };

    protected override string Why => "it is publicly accessible";
}

using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS5InstanceMultiAZ;

public class InstanceMultiAZTests() : ControlSpecification("RDS.5")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { MultiAZ = false };

    protected override string Why => "it runs in one zone only";

    protected override IReadOnlyList<Resource> Foreign => [Sample.Member with { MultiAZ = false }];
}

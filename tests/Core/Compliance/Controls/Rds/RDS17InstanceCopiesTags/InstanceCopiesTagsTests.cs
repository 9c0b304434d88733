using DataReliability.Core.Compliance.Inventory;

namespace DataReliability.Core.Tests.Compliance.Controls.Rds.RDS17InstanceCopiesTags;

public class InstanceCopiesTagsTests() : ControlSpecification("RDS.17")
{
    protected override Resource Good => Sample.Instance;

    protected override Resource Bad => Sample.Instance with { CopyTagsToSnapshot = false };

    protected override string Why => "snapshots do not get its tags";

    protected override IReadOnlyList<Resource> Foreign => [Sample.Member with { CopyTagsToSnapshot = false }];
}
